package dev.millrace.benchmarks;

import static dev.millrace.dsl.Level.READ;
import static dev.millrace.dsl.Millrace.job;
import static dev.millrace.dsl.Millrace.minutes;
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
import dev.millrace.dsl.PipelineSource;
import dev.millrace.dsl.Pipelines;

/** One workflow of two jobs, as a small library has it. */
public final class SmallPipeline implements PipelineSource {

    /** To be called by Millrace. */
    public SmallPipeline() {}

    @Override
    public Pipelines define() {
        var lint = job("lint")
                .runsOn(UBUNTU_LATEST)
                .timeout(minutes(10))
                .steps(Checkout.v7(), run("./mvnw -B spotless:check"));
        var test = job("test")
                .needs(lint)
                .runsOn(UBUNTU_LATEST)
                .timeout(minutes(10))
                .steps(Checkout.v7(), SetupJava.v5().distribution("temurin").javaVersion(21), run("./mvnw -B verify"));
        return pipelines(workflow("ci")
                .on(push(branches("main")), pullRequest(branches("main")))
                .permissions(contents(READ))
                .jobs(lint, test));
    }
}
