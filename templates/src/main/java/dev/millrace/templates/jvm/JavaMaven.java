package dev.millrace.templates.jvm;

import static dev.millrace.actions.SetupJava.Cache.MAVEN;
import static dev.millrace.dsl.Millrace.axis;
import static dev.millrace.dsl.Millrace.run;
import static dev.millrace.dsl.Millrace.script;

import dev.millrace.annotations.PublicApi;
import dev.millrace.dsl.RunStep;
import dev.millrace.dsl.Step;
import dev.millrace.dsl.Transparent;
import dev.millrace.templates.EcosystemTemplate;
import dev.millrace.templates.Project;
import java.util.List;

/**
 * Java with Maven: SpotBugs, tests, CycloneDX, Grype's audit of that, and publication on Maven Central. No plugin of these has to be in a pom.
 *
 * <pre>{@code
 * return delivery(javaMaven(17, 21, 25).lint(run("mvn -B -ntp spotless:check")));
 * }</pre>
 *
 * <p>A release needs four secrets of the environment {@code release}: {@code CENTRAL_USERNAME} and {@code CENTRAL_PASSWORD}, a user token of
 * the Central Portal; {@code GPG_PRIVATE_KEY}, as {@code gpg --armor --export-secret-keys} prints it, and {@code GPG_PASSPHRASE}. What is
 * not published there says {@link Project#withoutPublication()}; whose releases are made by a profile of the pom says {@link MavenCentral#staged}.
 */
@PublicApi
@Transparent
public final class JavaMaven extends EcosystemTemplate {

    private static final String SPOTBUGS = "com.github.spotbugs:spotbugs-maven-plugin:4.9.8.3";
    private static final String CYCLONEDX = "org.cyclonedx:cyclonedx-maven-plugin:2.9.1";
    private static final String HELP = "org.apache.maven.plugins:maven-help-plugin:3.5.1";

    /** To be called by {@code ServiceLoader}. */
    public JavaMaven() {
        super(
                "java-maven",
                "A library or service in Java, built with Maven",
                List.of("pom.xml"),
                "javaMaven(17, 21, 25)",
                Jvm.PREPARATIONS);
    }

    /**
     * The project, built with the first of these versions of Java, and with {@code mvn} as the runner has it.
     *
     * <pre>{@code
     * return delivery(javaMaven(21).withoutPublication());
     * }</pre>
     *
     * @param versions like 17, 21, 25; the first is the oldest that the project supports. SpotBugs needs Java 11: with 8 at the front, say
     *     {@link Project#lint(Step...)} otherwise
     */
    public static Project javaMaven(Integer... versions) {
        return project("mvn", versions);
    }

    /**
     * The same project, built with the version of Maven that its {@code mvnw} names.
     *
     * <pre>{@code
     * return delivery(javaMavenWrapper(17, 21, 25).systems(UBUNTU_LATEST, WINDOWS_LATEST));
     * }</pre>
     *
     * @param versions like 17, 21, 25; the first is the oldest that the project supports
     */
    public static Project javaMavenWrapper(Integer... versions) {
        return project("./mvnw", versions);
    }

    private static Project project(String maven, Integer... versions) {
        var mvn = maven + " -B -ntp ";
        return Project.of(axis("java", versions), version -> Jvm.java(version).cache(MAVEN))
                .lint(run(mvn + "test-compile " + SPOTBUGS + ":check -Dspotbugs.threshold=High")
                        .named("Lint"))
                .test(run(mvn + "verify").named("Test"))
                .build(run(mvn + "package -DskipTests").named("Build"), Jvm.collectArchives("target"))
                .sbom(sbom(mvn))
                .audit(sbom(mvn), Jvm.audit())
                .version(version(maven))
                .packages("target/packages/*")
                .bundle(MavenCentral.bundled(stage(maven)))
                .publish(MavenCentral.upload());
    }

    private static RunStep sbom(String mvn) {
        return run(mvn + CYCLONEDX + ":makeAggregateBom -DoutputFormat=json\ncp target/bom.json sbom.json")
                .named("List the components")
                .shell("bash");
    }

    // Into a file, as what Maven prints can have colours in it.
    private static RunStep version(String maven) {
        return run(maven + " -B -q -ntp " + HELP
                        + ":evaluate -Dexpression=project.version -Doutput=\"$RUNNER_TEMP/version\"\n"
                        + "version=\"$(cat \"$RUNNER_TEMP/version\")\"\n"
                        + "echo \"value=$version\" >> \"$GITHUB_OUTPUT\"")
                .named("Learn the version")
                .shell("bash");
    }

    private static RunStep stage(String maven) {
        return script(JavaMaven.class, "stage-maven.sh").env("MAVEN", maven);
    }
}
