package dev.millrace.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import dev.millrace.annotations.RuleInfo;
import dev.millrace.core.rule.Rule;

@AnalyzeClasses(packages = "dev.millrace.rules", importOptions = WithoutTests.class)
final class RuleTest {

    @ArchTest
    static final ArchRule rulesAreAnnotatedAndNamedSo = classes()
            .that()
            .implement(Rule.class)
            .should()
            .beAnnotatedWith(RuleInfo.class)
            .andShould()
            .haveSimpleNameEndingWith("Rule")
            .andShould()
            .haveModifier(JavaModifier.FINAL)
            .because("the index holds what is annotated, and the id is the name")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule whatIsNamedRuleIsOne = classes()
            .that()
            .haveSimpleNameEndingWith("Rule")
            .or()
            .areAnnotatedWith(RuleInfo.class)
            .should()
            .implement(Rule.class)
            .because("the name promises it")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule rulesHaveNoState = fields().that()
            .areDeclaredInClassesThat()
            .implement(Rule.class)
            .should()
            .beStatic()
            .andShould()
            .beFinal()
            .because("threads share a rule")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule rulesDoNotCallOneAnother = classes()
            .that()
            .implement(Rule.class)
            .should(dependOnNoOtherRule())
            .because("a rule can be switched off alone")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule rulesReachForNothingOutside = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.io..", "java.nio.file..", "java.net..", "java.util.concurrent..")
            .because("a rule judges the tree that it is given, and nothing else")
            .allowEmptyShould(true);

    private static ArchCondition<JavaClass> dependOnNoOtherRule() {
        return new ArchCondition<>("depend on no other rule") {
            @Override
            public void check(JavaClass rule, ConditionEvents events) {
                for (var dependency : rule.getDirectDependenciesFromSelf()) {
                    var target = dependency.getTargetClass();
                    if (target.isAnnotatedWith(RuleInfo.class) && !target.equals(rule)) {
                        events.add(SimpleConditionEvent.violated(rule, dependency.getDescription()));
                    }
                }
            }
        };
    }
}
