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
import static dev.millrace.dsl.RunnerLabel.UBUNTU_LATEST;
import static dev.millrace.dsl.Triggers.branches;
import static dev.millrace.dsl.Triggers.pullRequest;
import static dev.millrace.dsl.Triggers.push;

import dev.millrace.actions.Checkout;
import dev.millrace.actions.SetupJava;
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
                .steps(checkout(), setupJava().javaVersion(jdk).cache(MAVEN), run("mvn -B -ntp verify"));
        var validate = job("validate")
                .named("Validate our own workflows")
                .runsOn(UBUNTU_LATEST)
                .timeout(minutes(15))
                .steps(checkout(), setupJava().javaVersion(17).cache(MAVEN), run("./millrace validate .github"));

        var ci = workflow("ci")
                .named("CI")
                .on(pullRequest(), push(branches("main")))
                .permissions(contents(READ))
                .concurrency(perRef().cancelInProgress("${{ github.event_name == 'pull_request' }}"))
                .jobs(verify, validate);
        return pipelines(ci);
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
}
