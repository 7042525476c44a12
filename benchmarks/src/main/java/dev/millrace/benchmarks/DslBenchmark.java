package dev.millrace.benchmarks;

import static dev.millrace.dsl.Millrace.axis;
import static dev.millrace.dsl.Millrace.job;
import static dev.millrace.dsl.Millrace.matrix;
import static dev.millrace.dsl.Millrace.minutes;
import static dev.millrace.dsl.Millrace.perRef;
import static dev.millrace.dsl.Millrace.run;
import static dev.millrace.dsl.Millrace.uses;
import static dev.millrace.dsl.Millrace.workflow;
import static dev.millrace.dsl.Permissions.contents;
import static dev.millrace.dsl.RunnerLabel.MACOS_LATEST;
import static dev.millrace.dsl.RunnerLabel.UBUNTU_LATEST;
import static dev.millrace.dsl.Triggers.branches;
import static dev.millrace.dsl.Triggers.pullRequest;
import static dev.millrace.dsl.Triggers.push;

import dev.millrace.core.finding.Profile;
import dev.millrace.core.rule.RuleCatalog;
import dev.millrace.core.rule.Validator;
import dev.millrace.core.workflow.WorkflowWriter;
import dev.millrace.dsl.Level;
import dev.millrace.dsl.Step;
import dev.millrace.dsl.StepsJob;
import dev.millrace.dsl.Workflow;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** From Java to text: 30 jobs, ten of them with a matrix, and 300 steps. */
@State(Scope.Thread)
public class DslBenchmark extends PerWorkflow {

    private static final int JOBS = 30;
    private static final int STEPS = 10;

    private final Validator validator = Validator.of(RuleCatalog.load(), Profile.DEFAULT);

    /** The tree, with the place in Java of every word. */
    @Benchmark
    public dev.millrace.core.workflow.Workflow build() {
        return pipeline().tree();
    }

    /** The text. */
    @Benchmark
    public String generate() {
        return WorkflowWriter.write(pipeline().tree());
    }

    /** The text of a workflow without findings. */
    @Benchmark
    public String validateAndGenerate() {
        var tree = pipeline().tree();
        var findings = validator.workflow(tree);
        if (!findings.isEmpty()) {
            throw new IllegalStateException(findings.toString());
        }
        return WorkflowWriter.write(tree);
    }

    private static Workflow pipeline() {
        var jobs = new StepsJob[JOBS];
        for (var i = 0; i < JOBS; i++) {
            jobs[i] = i % 3 == 0 ? tested(i) : built(i, jobs[i - 1]);
        }
        return workflow("large")
                .named("Large")
                .on(push(branches("main")), pullRequest(branches("main")))
                .permissions(contents(Level.READ))
                .concurrency(perRef())
                .jobs(jobs);
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
        var steps = new Step[STEPS];
        steps[0] = uses("actions/checkout@v7").with("persist-credentials", false);
        for (var i = 1; i < STEPS; i++) {
            steps[i] = run("./mvnw -B -pl module-" + job + " verify -Dpart=\"$PART\"")
                    .named("Part " + i)
                    .env("PART", "part-" + i);
        }
        return steps;
    }
}
