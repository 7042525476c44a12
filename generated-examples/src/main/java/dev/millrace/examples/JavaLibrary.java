package dev.millrace.examples;

import static dev.millrace.actions.SetupJava.Cache.MAVEN;
import static dev.millrace.actions.SetupJava.Distribution.TEMURIN;
import static dev.millrace.dsl.Level.READ;
import static dev.millrace.dsl.Millrace.axis;
import static dev.millrace.dsl.Millrace.job;
import static dev.millrace.dsl.Millrace.matrix;
import static dev.millrace.dsl.Millrace.minutes;
import static dev.millrace.dsl.Millrace.perRef;
import static dev.millrace.dsl.Millrace.pipelines;
import static dev.millrace.dsl.Millrace.run;
import static dev.millrace.dsl.Millrace.workflow;
import static dev.millrace.dsl.Permissions.contents;
import static dev.millrace.dsl.RunnerLabel.MACOS_LATEST;
import static dev.millrace.dsl.RunnerLabel.UBUNTU_LATEST;
import static dev.millrace.dsl.RunnerLabel.WINDOWS_LATEST;
import static dev.millrace.dsl.Triggers.branches;
import static dev.millrace.dsl.Triggers.pullRequest;
import static dev.millrace.dsl.Triggers.push;

import dev.millrace.actions.Checkout;
import dev.millrace.actions.SetupJava;
import dev.millrace.actions.UploadArtifact;
import dev.millrace.actions.UploadArtifact.IfNoFilesFound;
import dev.millrace.annotations.PublicApi;
import dev.millrace.dsl.PipelineSource;
import dev.millrace.dsl.Pipelines;
import dev.millrace.dsl.StepsJob;

/**
 * The CI of a Java library that is built with Maven: its format is checked, it is tested on the systems and Java versions that it
 * supports, and what passed is built and kept.
 *
 * <pre>{@code
 * WorkflowFiles.in(Path.of(".")).write(new JavaLibrary().define()) // .github/workflows/ci.yml
 * }</pre>
 */
@PublicApi
public final class JavaLibrary implements PipelineSource {

    private static final int OLDEST_JDK = 17;
    private static final int NEWEST_JDK = 25;

    /** To be called by Millrace. */
    public JavaLibrary() {}

    @Override
    public Pipelines define() {
        var os = axis("os", UBUNTU_LATEST, MACOS_LATEST, WINDOWS_LATEST);
        var jdk = axis("java", OLDEST_JDK, 21, NEWEST_JDK);

        var lint = ubuntu("lint")
                .named("Lint")
                .steps(
                        checkout(),
                        setupJava().javaVersion(NEWEST_JDK).cache(MAVEN),
                        run("./mvnw -B -ntp spotless:check"));
        var test = job("test")
                .named("Test on " + os + ", JDK " + jdk)
                .strategy(matrix(os, jdk)
                        .exclude(os.is(MACOS_LATEST), jdk.is(OLDEST_JDK))
                        .failFast(false))
                .runsOn(os)
                .timeout(minutes(20))
                .steps(checkout(), setupJava().javaVersion(jdk).cache(MAVEN), run("./mvnw -B -ntp verify"));
        var build = ubuntu("build")
                .named("Build")
                .needs(lint, test)
                .steps(
                        checkout(),
                        setupJava().javaVersion(OLDEST_JDK).cache(MAVEN),
                        run("./mvnw -B -ntp package -DskipTests"),
                        uploadJar());

        var ci = workflow("ci")
                .named("CI")
                .on(pullRequest(branches("main")), push(branches("main")))
                .permissions(contents(READ))
                // On Windows, the default shell would not find ./mvnw.
                .defaultShell("bash")
                // A newer push to main does not stop the run of an older one.
                .concurrency(perRef().cancelInProgress("${{ github.event_name == 'pull_request' }}"))
                .jobs(lint, test, build);
        return pipelines(ci);
    }

    private static StepsJob ubuntu(String id) {
        return job(id).runsOn(UBUNTU_LATEST).timeout(minutes(10));
    }

    private static Checkout checkout() {
        return Checkout.at("v7.0.1")
                .pinnedTo("3d3c42e5aac5ba805825da76410c181273ba90b1")
                .persistCredentials(false);
    }

    private static SetupJava setupJava() {
        return SetupJava.at("v5.7.0")
                .pinnedTo("b6effb05e454b25005698d916606bdc6ffcbf961")
                .distribution(TEMURIN);
    }

    private static UploadArtifact uploadJar() {
        return UploadArtifact.at("v7.0.0")
                .pinnedTo("bbbca2ddaa5d8feaa63e36b76fdaad77386f024f")
                .name("jar")
                .path("target/*.jar")
                .ifNoFilesFound(IfNoFilesFound.ERROR)
                .retentionDays(7);
    }
}
