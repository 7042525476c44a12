package dev.millrace.examples;

import static dev.millrace.actions.SetupJava.Cache.MAVEN;
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
import static dev.millrace.dsl.RunnerLabel.UBUNTU_LATEST;
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
 * Millrace's own CI: everything is built and tested on the oldest and the newest Java, and Millrace checks its own workflows.
 *
 * <pre>{@code
 * WorkflowFiles.in(Path.of(".")).write(new MillraceCi().define()) // .github/workflows/ci.yml
 * }</pre>
 */
@PublicApi
public final class MillraceCi implements PipelineSource {

    /** To be called by Millrace. */
    public MillraceCi() {}

    @Override
    public Pipelines define() {
        var jdk = axis("java", 17, 25);

        var verify = job("verify")
                .named("Verify with JDK " + jdk)
                .strategy(matrix(jdk).failFast(false))
                .runsOn(UBUNTU_LATEST)
                .timeout(minutes(30))
                .steps(checkout(), temurin(jdk).cache(MAVEN), run("mvn -B -ntp verify"));
        var validate = ubuntu("validate")
                .named("Validate our own workflows")
                .timeout(minutes(15))
                .steps(checkout(), temurin(17).cache(MAVEN), run("./millrace validate .github"));

        var ci = workflow("ci")
                .named("CI")
                .on(pullRequest(), push(branches("main")))
                .permissions(contents(READ))
                .concurrency(perRef().cancelInProgress("${{ github.event_name == 'pull_request' }}"))
                .jobs(verify, validate);
        return pipelines(ci);
    }
}
