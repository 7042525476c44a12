package dev.millrace.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.equivalentTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.core.domain.properties.HasParameterTypes.Predicates.rawParameterTypes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
import static java.util.stream.Collectors.toUnmodifiableSet;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import dev.millrace.annotations.Experimental;
import dev.millrace.annotations.PublicApi;
import dev.millrace.architecture.Sources.Source;
import java.net.URI;
import java.nio.charset.Charset;
import java.time.Clock;
import java.time.ZoneId;
import java.time.temporal.TemporalAccessor;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import org.jspecify.annotations.NullMarked;

@AnalyzeClasses(packages = "dev.millrace", importOptions = WithoutTests.class)
final class ConventionTest {

    @ArchTest
    static final ArchRule onlyCliPrints = noClasses()
            .that()
            .resideOutsideOfPackage("dev.millrace.cli..")
            .should(ACCESS_STANDARD_STREAMS)
            .because("whoever embeds the library decides what is shown");

    @ArchTest
    static final ArchRule onlyFrontEndsExit = noClasses()
            .that()
            .resideOutsideOfPackages("dev.millrace.cli..", "dev.millrace.maven..")
            .should()
            .callMethod(System.class, "exit", int.class)
            .orShould()
            .callMethod(Runtime.class, "exit", int.class)
            .orShould()
            .callMethod(Runtime.class, "halt", int.class)
            .because("a library does not end the process of its user");

    @ArchTest
    static final ArchRule nobodyLogs = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.util.logging..", "org.slf4j..", "java.lang.System$Logger")
            .because("what there is to say is a finding");

    @ArchTest
    static final ArchRule publicTypesSayHowLongTheyLast = classes()
            .that()
            // For front ends of our own, front ends, examples, and what writes the words of the DSL when it is built.
            .resideOutsideOfPackages(
                    "dev.millrace.codegen",
                    "dev.millrace.codegen.words..",
                    "dev.millrace.workspace..",
                    "dev.millrace.cli..",
                    "dev.millrace.maven..",
                    "dev.millrace.examples..")
            .and()
            .arePublic()
            .and()
            .areTopLevelClasses()
            .and(areNotGenerated())
            .should()
            .beAnnotatedWith(PublicApi.class)
            .orShould()
            .beAnnotatedWith(Experimental.class)
            .because("users should know what they may rely on");

    @ArchTest
    static final ArchRule everyPackageIsNullMarked =
            classes().should(resideInANullMarkedPackage()).because("null goes neither in nor out");

    @ArchTest
    static final ArchRule namesSayWhatAClassIs = noClasses()
            .should()
            .haveNameMatching(".*(?:Utils?|Utilities|Helpers?|Managers?|Impl)(?:\\$.*)?")
            .because("such a name says nothing");

    @ArchTest
    static final ArchRule nothingStaticChanges =
            fields().that().areStatic().should().beFinal().because("threads share it");

    @ArchTest
    static final ArchRule factsAreReadWithoutRegularExpressions = noClasses()
            .that()
            .resideInAPackage("dev.millrace.core.facts..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("java.util.regex..")
            .orShould()
            .callMethodWhere(target(owner(assignableTo(String.class)))
                    .and(target(name("split"))
                            .or(target(name("matches")))
                            .or(target(name("replaceAll")))
                            .or(target(name("replaceFirst")))))
            .because("facts are read at every start");

    @ArchTest
    static final ArchRule theDateIsAnInput = noClasses()
            .that()
            .resideInAnyPackage("dev.millrace.core..", "dev.millrace.rules..", "dev.millrace.dsl..")
            .should()
            .callMethodWhere(target(owner(assignableTo(TemporalAccessor.class)))
                    .and(target(name("now")))
                    .and(target(rawParameterTypes(List.of()))))
            .orShould()
            .callMethodWhere(target(owner(assignableTo(Clock.class))).and(target(name("systemUTC"))))
            .orShould()
            .callMethod(System.class, "currentTimeMillis")
            .orShould()
            .callConstructor(Date.class)
            .because("the same input gives the same findings tomorrow");

    @ArchTest
    static final ArchRule theMachineDoesNotMatter = noClasses()
            .should()
            .callMethod(String.class, "toLowerCase")
            .orShould()
            .callMethod(String.class, "toUpperCase")
            .orShould()
            .callMethod(String.class, "format", String.class, Object[].class)
            .orShould()
            .callMethod(Locale.class, "getDefault")
            .orShould()
            .callMethod(ZoneId.class, "systemDefault")
            .orShould()
            .callMethod(TimeZone.class, "getDefault")
            .orShould()
            .callMethod(Charset.class, "defaultCharset")
            .orShould()
            .callMethod(System.class, "lineSeparator")
            .because("the same input gives the same output on every machine");

    @ArchTest
    static final ArchRule nothingIsRunOrFetched = noClasses()
            .that()
            .resideInAnyPackage("dev.millrace.core..", "dev.millrace.rules..", "dev.millrace.policy..")
            .should()
            .dependOnClassesThat()
            .belongToAnyOf(ProcessBuilder.class, Process.class, Runtime.class)
            .orShould()
            // An address by itself fetches nothing.
            .dependOnClassesThat(resideInAnyPackage("java.net..", "javax.net..").and(not(equivalentTo(URI.class))))
            .because("input is hostile");

    @ArchTest
    static final ArchRule onlyRepositoriesAndHashFilesReadFiles = noClasses()
            .that()
            .resideInAnyPackage("dev.millrace.core..", "dev.millrace.rules..")
            .and()
            .doNotHaveFullyQualifiedName("dev.millrace.core.expression.evaluation.HashFiles")
            .and()
            .doNotHaveFullyQualifiedName("dev.millrace.core.expression.evaluation.Evaluator")
            .and()
            .doNotHaveFullyQualifiedName("dev.millrace.core.context.FolderRepository")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("java.nio.file..")
            .because(
                    "callers name files; an evaluator sees those of its workspace, and rules the trees of a repository");

    @ArchTest
    static final ArchRule nothingIsReflected = noClasses()
            .that()
            .resideInAnyPackage("dev.millrace.core..", "dev.millrace.rules..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("java.lang.reflect..")
            .orShould()
            .callMethod(Class.class, "forName", String.class)
            .because("reflection costs time at every start");

    private static DescribedPredicate<JavaClass> areNotGenerated() {
        var written = Sources.all().stream().map(Source::typeName).collect(toUnmodifiableSet());
        return describe("are not generated", type -> written.contains(type.getName()));
    }

    private static ArchCondition<JavaClass> resideInANullMarkedPackage() {
        return new ArchCondition<>("reside in a package that is @NullMarked") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                if (!type.getPackage().isAnnotatedWith(NullMarked.class)) {
                    events.add(SimpleConditionEvent.violated(type, type.getFullName() + " is in no such package"));
                }
            }
        };
    }
}
