package dev.millrace.examples;

import static dev.millrace.dsl.Millrace.script;
import static dev.millrace.dsl.Millrace.steps;

import dev.millrace.dsl.RunStep;
import dev.millrace.dsl.Step;
import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * How MemoryStreamer is measured, and what it promises. A benchmark of its workspace is a program that writes the figures it is about as JSON,
 * like {@code {"latency_p99_ns": 8200}}.
 */
final class SuiteBenchmarks {

    /** What it promises of a figure. */
    enum Target {
        /** P99, from end to end: under 10 µs. */
        LATENCY("latency_p99_ns < 10000"),
        /** Messages in a second: over 10 million. */
        THROUGHPUT("messages_per_second > 10000000"),
        /** At its peak: under 1 GB. */
        MEMORY("peak_memory_bytes < 1000000000"),
        /** None. */
        LEAKS("leaked_bytes = 0");

        private final String comparison;

        Target(String comparison) {
            this.comparison = comparison;
        }
    }

    private SuiteBenchmarks() {}

    /** Makes a machine as quiet as it can be. */
    static Step tuning() {
        return steps(
                script("quality-suite/tune-processor.sh").named("Run the processor at full speed"),
                script("quality-suite/tune-memory.sh").named("Keep the memory from swapping"));
    }

    /** Builds all benchmarks into the folder {@code benchmarks}. */
    static RunStep build() {
        return script("quality-suite/build-benchmarks.sh").named("Build the benchmarks");
    }

    /** Runs these of that folder, each of which leaves its figures in the folder {@code results}. */
    static RunStep run(String... benchmarks) {
        return script("quality-suite/run-benchmarks.sh")
                .named("Run the benchmarks")
                .env("BENCHMARKS", String.join(" ", benchmarks));
    }

    /** Compares the figures with these targets, and writes {@code results/report.md}. */
    static RunStep compare(Target... targets) {
        return script("quality-suite/compare-with-targets.sh")
                .named("Compare the figures with the targets")
                .env(
                        "TARGETS",
                        Arrays.stream(targets).map(target -> target.comparison).collect(Collectors.joining("\n")));
    }
}
