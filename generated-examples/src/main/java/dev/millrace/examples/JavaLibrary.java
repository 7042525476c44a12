package dev.millrace.examples;

import static dev.millrace.actions.SetupJava.Cache.MAVEN;
import static dev.millrace.dsl.Level.READ;
import static dev.millrace.dsl.Millrace.artifact;
import static dev.millrace.dsl.Millrace.axis;
import static dev.millrace.dsl.Millrace.days;
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
import static dev.millrace.templates.Jobs.ubuntu;
import static dev.millrace.templates.github.Checkouts.checkout;
import static dev.millrace.templates.jvm.Jdk.temurin;

import dev.millrace.annotations.PublicApi;
import dev.millrace.dsl.PipelineSource;
import dev.millrace.dsl.Pipelines;

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

        var jar = artifact("jar", "target/*.jar").retention(days(7));

        var lint = ubuntu("lint")
                .named("Lint")
                .steps(checkout(), temurin(NEWEST_JDK).cache(MAVEN), run("./mvnw -B -ntp spotless:check"));
        var test = job("test")
                .named("Test on " + os + ", JDK " + jdk)
                .strategy(matrix(os, jdk)
                        .exclude(os.is(MACOS_LATEST), jdk.is(OLDEST_JDK))
                        .failFast(false))
                .runsOn(os)
                .timeout(minutes(20))
                .steps(checkout(), temurin(jdk).cache(MAVEN), run("./mvnw -B -ntp verify"));
        var build = ubuntu("build")
                .named("Build")
                .needs(lint, test)
                .steps(
                        checkout(),
                        temurin(OLDEST_JDK).cache(MAVEN),
                        run("./mvnw -B -ntp package -DskipTests"),
                        jar.upload());

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
}
