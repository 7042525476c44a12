package dev.millrace.templates.jvm;

import static dev.millrace.actions.SetupJava.Cache.MAVEN;
import static dev.millrace.actions.SetupJava.Distribution.TEMURIN;
import static dev.millrace.dsl.Millrace.axis;
import static dev.millrace.dsl.Millrace.run;
import static dev.millrace.dsl.release.ReleaseChecks.vulnerabilityAudit;

import dev.millrace.actions.SetupJava;
import dev.millrace.annotations.PublicApi;
import dev.millrace.dsl.Transparent;
import dev.millrace.dsl.release.Ecosystem;
import dev.millrace.templates.Project;
import dev.millrace.templates.Template;
import java.util.List;

/**
 * Java with Maven: SpotBugs, tests, OWASP's audit, CycloneDX, and deployment to Maven Central.
 *
 * <pre>{@code
 * return delivery(javaMaven(17, 21, 25).lint(run("mvn -B -ntp spotless:check")));
 * }</pre>
 */
@PublicApi
@Transparent
public final class JavaMaven implements Template {

    /** To be called by {@code ServiceLoader}. */
    public JavaMaven() {}

    /**
     * The project, built with the first of these versions of Java, and with {@code mvn} as the runner has it.
     *
     * @param versions like 17, 21, 25; the first is the oldest that the project supports
     */
    public static Project javaMaven(Integer... versions) {
        return Project.of(
                        axis("java", versions),
                        version -> SetupJava.v5()
                                .distribution(TEMURIN)
                                .javaVersion(version.toString())
                                .cache(MAVEN))
                .lint(
                        maven(
                                "test-compile com.github.spotbugs:spotbugs-maven-plugin:4.9.8.1:check -Dspotbugs.threshold=High"))
                .test(maven("verify"))
                .build(maven("package -DskipTests"))
                .audit(vulnerabilityAudit(Ecosystem.MAVEN))
                .sbom(
                        maven("org.cyclonedx:cyclonedx-maven-plugin:2.9.1:makeAggregateBom -DoutputFormat=json"),
                        run("mv target/bom.json sbom.json"))
                .version(run("""
                        echo "value=$(mvn -B -q help:evaluate -Dexpression=project.version -DforceStdout)" >> "$GITHUB_OUTPUT"
                        """.strip()))
                .packages("target/*.jar");
    }

    private static dev.millrace.dsl.RunStep maven(String goals) {
        return run("mvn -B -ntp " + goals);
    }

    @Override
    public String name() {
        return "java-maven";
    }

    @Override
    public String summary() {
        return "A library or service in Java, built with Maven";
    }

    @Override
    public List<String> buildFiles() {
        return List.of("pom.xml");
    }

    @Override
    public List<String> imports() {
        return List.of(
                "static dev.millrace.templates.Templates.delivery",
                "static dev.millrace.templates.jvm.JavaMaven.javaMaven");
    }

    @Override
    public String body() {
        return "return delivery(javaMaven(17, 21, 25));";
    }
}
