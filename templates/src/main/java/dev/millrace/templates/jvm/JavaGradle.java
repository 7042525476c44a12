package dev.millrace.templates.jvm;

import static dev.millrace.actions.GradleSetupGradle.CacheProvider.BASIC;
import static dev.millrace.dsl.Millrace.axis;
import static dev.millrace.dsl.Millrace.run;
import static dev.millrace.dsl.Millrace.script;
import static dev.millrace.dsl.Millrace.steps;

import dev.millrace.actions.GradleSetupGradle;
import dev.millrace.annotations.PublicApi;
import dev.millrace.dsl.RunStep;
import dev.millrace.dsl.Step;
import dev.millrace.dsl.Transparent;
import dev.millrace.templates.EcosystemTemplate;
import dev.millrace.templates.Project;
import java.util.List;

/**
 * Java with Gradle's wrapper: its checks, tests, CycloneDX, Grype's audit of that, and publication on Maven Central. No build file has to
 * change: what is missing comes by init scripts. What is published is what {@code maven-publish} says, with the jars of sources and
 * documentation ({@code java { withSourcesJar(); withJavadocJar() }}), which Maven Central wants.
 *
 * <pre>{@code
 * return delivery(javaGradle(17, 21, 25).lint(run("./gradlew spotlessCheck")));
 * }</pre>
 *
 * <p>A build that applies CycloneDX's plugin itself clashes with the init script: such a project says {@code sbom} and {@code audit} by its own task.
 *
 * <p>A release needs the four secrets of {@link JavaMaven}. What is not published there says {@link Project#withoutPublication()}.
 */
@PublicApi
@Transparent
public final class JavaGradle extends EcosystemTemplate {

    /** To be called by {@code ServiceLoader}. */
    public JavaGradle() {
        super(
                "java-gradle",
                "A library or service in Java, built with Gradle",
                List.of("build.gradle", "build.gradle.kts"),
                "javaGradle(17, 21, 25)",
                Jvm.PREPARATIONS);
    }

    /**
     * The project, built with the first of these versions of Java.
     *
     * <pre>{@code
     * return delivery(javaGradle(21).withoutPublication());
     * }</pre>
     *
     * @param versions like 17, 21, 25; the first is the oldest that the project supports
     */
    public static Project javaGradle(Integer... versions) {
        return Project.of(axis("java", versions), version -> steps(Jvm.java(version), gradle()))
                .lint(run("./gradlew check -x test").named("Lint"))
                .test(run("./gradlew check").named("Test"))
                .build(run("./gradlew assemble").named("Build"), Jvm.collectArchives("build/libs"))
                .sbom(sbom())
                .audit(sbom(), Jvm.audit())
                .version(run("""
                        version="$(./gradlew -q :properties | sed -n 's/^version: //p')"
                        echo "value=$version" >> "$GITHUB_OUTPUT"
                        """.strip()).named("Learn the version").shell("bash"))
                .packages("build/libs/packages/*")
                .bundle(MavenCentral.bundled(stage()))
                .publish(MavenCentral.upload());
    }

    // A changed wrapper is somebody else's program. The other provider of the cache has terms of its own, which are for
    // the project to accept.
    private static GradleSetupGradle gradle() {
        return GradleSetupGradle.v6()
                .named("Set up Gradle")
                .validateWrappers(true)
                .cacheProvider(BASIC);
    }

    private static Step sbom() {
        return script(JavaGradle.class, "gradle-sbom.sh").named("List the components");
    }

    private static RunStep stage() {
        return script(JavaGradle.class, "stage-gradle.sh");
    }
}
