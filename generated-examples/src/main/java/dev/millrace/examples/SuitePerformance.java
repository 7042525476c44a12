package dev.millrace.examples;

import static dev.millrace.dsl.AllScopes.NONE;
import static dev.millrace.dsl.Millrace.artifact;
import static dev.millrace.dsl.Millrace.concurrencyGroup;
import static dev.millrace.dsl.Millrace.days;
import static dev.millrace.dsl.Millrace.minutes;
import static dev.millrace.dsl.Triggers.branches;
import static dev.millrace.dsl.Triggers.pullRequest;
import static dev.millrace.dsl.Triggers.push;
import static dev.millrace.dsl.Triggers.schedule;
import static dev.millrace.dsl.expression.Expressions.event;
import static dev.millrace.dsl.expression.Expressions.expression;
import static dev.millrace.dsl.expression.Expressions.github;
import static dev.millrace.dsl.expression.Expressions.notCancelled;
import static dev.millrace.examples.QualitySuite.cancellingPullRequests;
import static dev.millrace.examples.QualitySuite.portableRust;
import static dev.millrace.examples.QualitySuite.reportFailure;
import static dev.millrace.examples.QualitySuite.suite;
import static dev.millrace.templates.Jobs.ubuntu;

import dev.millrace.actions.DownloadArtifact;
import dev.millrace.dsl.Artifact;
import dev.millrace.dsl.Concurrency;
import dev.millrace.dsl.Job;
import dev.millrace.dsl.StepsJob;
import dev.millrace.dsl.Workflow;
import dev.millrace.examples.SuiteBenchmarks.Target;
import java.util.List;
import java.util.stream.Stream;

/** Measures MemoryStreamer at night, after each merge, and before one where somebody asks for it by a label. */
final class SuitePerformance {

    private static final Artifact BINARIES =
            artifact("benchmarks", "benchmarks").retention(days(1));

    private static final String LABEL = "performance";

    private SuitePerformance() {}

    static Workflow workflow() {
        var prepare = prepare();
        var benchmarks = List.of(
                benchmark("latency", "Latency", "protocol", "round_trip", "serialization"),
                benchmark("throughput", "Throughput", "single_threaded", "multi_threaded", "publisher_consumer"),
                benchmark("memory", "Memory", "allocation_patterns", "leak_detection", "peak_usage"),
                benchmark("network", "Network", "tcp", "udp", "quic"),
                benchmark("stress", "Stress", "endurance", "high_load", "memory_pressure")
                        .timeout(minutes(90)));
        var analysis = regressionAnalysis(prepare, benchmarks);
        var all = Stream.of(List.of(prepare), benchmarks, List.of(analysis))
                .flatMap(List::stream)
                .toList();

        return suite("performance")
                .named("Performance")
                .on(
                        schedule("23 1 * * *"),
                        push(branches("main")),
                        pullRequest().opened().synchronize().reopened().labeled())
                .concurrency(cancellingPullRequests(perRefAndLabel()))
                .env("MALLOC_CONF", "background_thread:true,metadata_thp:auto,dirty_decay_ms:30000")
                .env("MEMORY_ALLOCATOR", "jemalloc")
                .jobs(all)
                .jobs(reportFailure("The nightly benchmarks fail", all.toArray(Job[]::new)));
    }

    /** The run of any other label is in a group of its own, so that it does not stop what this label has started. */
    private static Concurrency perRefAndLabel() {
        var group = expression("github.event.action == 'labeled' && github.event.label.name != '" + LABEL
                + "' && github.run_id || github.ref");
        return concurrencyGroup(github().workflow() + "-" + group);
    }

    private static StepsJob prepare() {
        return portableRust("prepare", "prepare")
                .comment("Built for any processor: each benchmark runs on a machine of its own.")
                .named("Build the benchmarks")
                .when(event().isPullRequest().not().or(event().hasLabel(LABEL)))
                .steps(SuiteBenchmarks.build(), BINARIES.upload());
    }

    private static StepsJob benchmark(String id, String name, String... benchmarks) {
        var results = artifact("results-" + id, "results/*.json").retention(days(90));
        return ubuntu(id)
                .named(name)
                .permissions(NONE)
                .timeout(minutes(30))
                .steps(BINARIES.download("benchmarks"), SuiteBenchmarks.tuning())
                .steps(SuiteBenchmarks.run(benchmarks), results.upload());
    }

    private static StepsJob regressionAnalysis(StepsJob prepare, List<StepsJob> benchmarks) {
        var report = artifact("performance-report", "results").retention(days(90));
        return ubuntu("regression-analysis")
                .named("Regression analysis")
                .needs(prepare)
                .needs(benchmarks.toArray(Job[]::new))
                .when(notCancelled().and(prepare.succeeded()))
                .permissions(NONE)
                .steps(
                        DownloadArtifact.v8()
                                .named("Download all results")
                                .pattern("results-*")
                                .path("results")
                                .mergeMultiple(true),
                        SuiteBenchmarks.compare(Target.values()),
                        report.upload().when(notCancelled()));
    }
}
