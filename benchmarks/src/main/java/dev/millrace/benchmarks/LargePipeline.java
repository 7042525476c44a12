package dev.millrace.benchmarks;

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
import static dev.millrace.dsl.Triggers.branches;
import static dev.millrace.dsl.Triggers.pullRequest;
import static dev.millrace.dsl.Triggers.push;

import dev.millrace.actions.Checkout;
import dev.millrace.actions.SetupJava;
import dev.millrace.actions.SetupNode;
import dev.millrace.dsl.PipelineSource;
import dev.millrace.dsl.Pipelines;
import dev.millrace.dsl.Step;
import dev.millrace.dsl.StepsJob;

/** 30 jobs, ten of them with a matrix, and 300 steps, 210 of them scripts of three lines. */
public final class LargePipeline implements PipelineSource {

    private static final int JOBS = 30;
    private static final int SCRIPTS = 7;

    /** To be called by Millrace. */
    public LargePipeline() {}

    @Override
    public Pipelines define() {
        var jobs = new StepsJob[JOBS];
        for (var i = 0; i < JOBS; i++) {
            jobs[i] = i % 3 == 0 ? tested(i) : built(i, jobs[i - 1]);
        }
        return pipelines(workflow("large")
                .named("Large")
                .on(push(branches("main")), pullRequest(branches("main")))
                .permissions(contents(READ))
                .concurrency(perRef())
                .jobs(jobs));
    }

    private static StepsJob tested(int number) {
        var os = axis("os", UBUNTU_LATEST, MACOS_LATEST);
        return job("test-" + number)
                .runsOn(os)
                .timeout(minutes(10))
                .strategy(matrix(os, axis("java", 17, 21, 25)).failFast(false))
                .steps(steps(number));
    }

    private static StepsJob built(int number, StepsJob before) {
        return job("build-" + number)
                .runsOn(UBUNTU_LATEST)
                .timeout(minutes(10))
                .needs(before)
                .steps(steps(number));
    }

    private static Step[] steps(int job) {
        var steps = new Step[3 + SCRIPTS];
        steps[0] = Checkout.v7().persistCredentials(false);
        steps[1] = SetupJava.v5().distribution("temurin").javaVersion(21);
        steps[2] = SetupNode.v6().nodeVersion(24);
        for (var i = 0; i < SCRIPTS; i++) {
            steps[3 + i] = run("""
                    set -u
                    ./mvnw -B -pl module-%d verify -Dpart="$PART"
                    echo "$PART of module-%d is done"
                    """.formatted(job, job)).named("Part " + i).env("PART", "part-" + i);
        }
        return steps;
    }
}
