package dev.millrace.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;

@AnalyzeClasses(packages = "dev.millrace", importOptions = WithoutTests.class)
final class ModuleTest {

    // A layer is optional as long as its module may be without a class; the scan below tells when one is missing.
    @ArchTest
    static final ArchRule modulesUseOnlyThoseBelowThem = layeredArchitecture()
            .consideringOnlyDependenciesInLayers()
            .layer("annotations")
            .definedBy("dev.millrace.annotations..")
            // It has no class, and should one be needed, it sees no other.
            .optionalLayer("facts")
            .definedBy("dev.millrace.facts..")
            .layer("core")
            .definedBy("dev.millrace.core..")
            .optionalLayer("rules")
            .definedBy("dev.millrace.rules..")
            .layer("policy")
            .definedBy("dev.millrace.policy..")
            .layer("codegen")
            .definedBy("dev.millrace.codegen..")
            .optionalLayer("dsl")
            .definedBy("dev.millrace.dsl..")
            .layer("actions")
            .definedBy("dev.millrace.actions..")
            .layer("templates")
            .definedBy("dev.millrace.templates..")
            .optionalLayer("generated-examples")
            .definedBy("dev.millrace.examples..")
            .layer("workspace")
            .definedBy("dev.millrace.workspace..")
            .layer("testing")
            .definedBy("dev.millrace.testing..")
            .layer("maven-plugin")
            .definedBy("dev.millrace.maven..")
            .optionalLayer("cli")
            .definedBy("dev.millrace.cli..")
            .whereLayer("annotations")
            .mayNotAccessAnyLayer()
            .whereLayer("facts")
            .mayNotAccessAnyLayer()
            .whereLayer("core")
            .mayOnlyAccessLayers("annotations")
            .whereLayer("rules")
            .mayOnlyAccessLayers("annotations", "core")
            .whereLayer("policy")
            .mayOnlyAccessLayers("annotations", "core")
            .whereLayer("dsl")
            .mayOnlyAccessLayers("annotations", "core", "rules")
            .whereLayer("codegen")
            .mayOnlyAccessLayers("annotations", "core")
            .whereLayer("actions")
            .mayOnlyAccessLayers("annotations", "core", "dsl")
            .whereLayer("templates")
            .mayOnlyAccessLayers("annotations", "core", "dsl", "actions")
            .whereLayer("generated-examples")
            .mayOnlyAccessLayers("annotations", "core", "dsl", "actions", "templates")
            .whereLayer("workspace")
            .mayOnlyAccessLayers("annotations", "core", "policy", "dsl", "codegen")
            .whereLayer("testing")
            .mayOnlyAccessLayers("annotations", "core", "dsl", "workspace")
            .whereLayer("maven-plugin")
            .mayOnlyAccessLayers("annotations", "core", "dsl", "codegen", "workspace")
            .whereLayer("cli")
            .mayNotBeAccessedByAnyLayer()
            .ensureAllClassesAreContainedInArchitecture()
            .because("whoever uses a module should get no more than what stands below it");

    @ArchTest
    static final ArchRule packagesOfCoreHaveNoCycles = slices().matching("dev.millrace.core.(*)..")
            .should()
            .beFreeOfCycles()
            .because("a package should be understood without those above it");

    @ArchTest
    static final ArchRule onlyYamlSeesTheYamlLibrary = noClasses()
            .that()
            .resideOutsideOfPackage("dev.millrace.core.yaml..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.snakeyaml..", "org.yaml..")
            .because("another YAML library should cost one package");

    @ArchTest
    static final ArchRule pipelinesNeedOnlyTheDsl = classes()
            .that()
            .implement("dev.millrace.dsl.PipelineSource")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "java..",
                    "org.jspecify.annotations..",
                    "dev.millrace.annotations..",
                    "dev.millrace.dsl..",
                    "dev.millrace.actions..",
                    "dev.millrace.templates..",
                    "dev.millrace.examples..")
            .because("whoever writes a pipeline should not have to know the tree")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule onlyReportsAndDataJsonSeeJackson = noClasses()
            .that()
            .resideOutsideOfPackages(
                    "dev.millrace.core.report..",
                    "dev.millrace.policy..",
                    "dev.millrace.workspace.check..",
                    "dev.millrace.cli..")
            .and()
            // Loaded for fromJSON alone; validation needs it where the text is written down.
            .haveNameNotMatching("dev\\.millrace\\.core\\.expression\\.evaluation\\.DataJson(\\$.*)?")
            .and()
            // Written for editors; no validation loads it.
            .haveNameNotMatching("dev\\.millrace\\.core\\.configuration\\.ConfigurationSchema(\\$.*)?")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("tools.jackson..", "com.fasterxml..")
            .because("loading Jackson costs more than a plain validation may take");

    @ArchTest
    static final ArchRule onlyPoliciesSeeJsonSchema = noClasses()
            .that()
            .resideOutsideOfPackage("dev.millrace.policy..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("com.networknt..")
            .because("a run without policies should load nothing of it");

    @ArchTest
    static final ArchRule onlyCliSeesPicocli = noClasses()
            .that()
            .resideOutsideOfPackage("dev.millrace.cli..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("picocli..")
            .because("the library has no command line");

    @ArchTest
    static final ArchRule onlyTestingSeesAssertJ = noClasses()
            .that()
            .resideOutsideOfPackage("dev.millrace.testing..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.assertj..")
            .because("only tests should need it");

    @ArchTest
    static final ArchRule onlyCodegenSeesJavaPoet = noClasses()
            .that()
            .resideOutsideOfPackage("dev.millrace.codegen..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("com.palantir.javapoet..")
            .because("no other command should load it");

    @ArchTest
    static final ArchRule rulesAreKnownByNoName = noClasses()
            .that()
            .resideOutsideOfPackage("dev.millrace.rules..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("dev.millrace.rules..")
            .because("the catalogue finds the rules, so that a new one changes no other class");

    @ArchTest
    static void theScanSeesEveryClassOfEveryModule(JavaClasses scanned) {
        for (var source : Sources.all()) {
            // Nobody sees the benchmarks, and Acme is somebody else.
            if (!source.isPackageInfo()
                    && !List.of("benchmarks", "acme-pipelines").contains(source.module())) {
                assertThat(scanned.contain(source.typeName()))
                        .as("the scan should see %s; does this module depend on it?", source)
                        .isTrue();
            }
        }
    }
}
