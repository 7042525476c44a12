package dev.millrace.examples;

import static dev.millrace.dsl.Level.WRITE;
import static dev.millrace.dsl.Millrace.artifact;
import static dev.millrace.dsl.Millrace.axis;
import static dev.millrace.dsl.Millrace.cell;
import static dev.millrace.dsl.Millrace.days;
import static dev.millrace.dsl.Millrace.matrix;
import static dev.millrace.dsl.Millrace.minutes;
import static dev.millrace.dsl.Millrace.run;
import static dev.millrace.dsl.Millrace.script;
import static dev.millrace.dsl.Permissions.issues;
import static dev.millrace.dsl.RunnerLabel.MACOS_LATEST;
import static dev.millrace.dsl.RunnerLabel.UBUNTU_LATEST;
import static dev.millrace.dsl.RunnerLabel.WINDOWS_LATEST;
import static dev.millrace.dsl.Triggers.pullRequest;
import static dev.millrace.dsl.Triggers.push;
import static dev.millrace.dsl.Triggers.schedule;
import static dev.millrace.dsl.Triggers.workflowCall;
import static dev.millrace.dsl.expression.Expressions.event;
import static dev.millrace.dsl.guardrail.Guardrails.requiredCheckIsPresent;
import static dev.millrace.dsl.release.ReleaseChecks.coverageAtLeast;
import static dev.millrace.dsl.release.ReleaseChecks.lcov;
import static dev.millrace.examples.QualitySuite.callable;
import static dev.millrace.examples.QualitySuite.check;
import static dev.millrace.examples.QualitySuite.reportOwnFailure;
import static dev.millrace.examples.QualitySuite.rust;
import static dev.millrace.examples.QualitySuite.rustWith;
import static dev.millrace.examples.SuiteBenchmarks.Target.LATENCY;
import static dev.millrace.examples.SuiteBenchmarks.Target.THROUGHPUT;
import static dev.millrace.templates.rust.Cargo.clippy;
import static dev.millrace.templates.rust.Cargo.fmt;
import static dev.millrace.templates.rust.Cargo.tools;

import dev.millrace.dsl.StepsJob;
import dev.millrace.dsl.Workflow;
import dev.millrace.dsl.expression.Condition;
import dev.millrace.templates.rust.Cargo;

/** What every change has to pass, and every release. At night, only the scans run again: the code is the same, but what is known of it is not. */
final class SuiteQualityGate {

    private static final String GATE = "quality-gate";
    private static final int COVERAGE_PERCENT = 95;
    private static final Condition AWAKE = event().isSchedule().not();

    private SuiteQualityGate() {}

    static Workflow workflow(Workflow security) {
        var fastFeedback = fastFeedback();
        var tests = tests().needs(fastFeedback);
        var scans = check("security", security)
                .comment("With cargo audit, and without fuzzing.")
                .named("Security")
                .with(SuiteSecurity.FUZZ, false);

        return callable(GATE)
                .named("Quality gate")
                .on(push(), pullRequest(), schedule("17 3 * * *"), workflowCall())
                .jobs(
                        fastFeedback,
                        qualityMatrix().needs(fastFeedback),
                        tests,
                        coverage().needs(tests),
                        performanceCheck().needs(fastFeedback),
                        scans)
                .requiredCheck(GATE)
                .refining(
                        GATE,
                        gate -> gate.permissions(issues(WRITE))
                                .steps(reportOwnFailure("The nightly quality gate fails")))
                .guardrails(requiredCheckIsPresent());
    }

    private static StepsJob fastFeedback() {
        return rust("fast-feedback", "rustfmt", "clippy")
                .named("Fast feedback")
                .when(AWAKE)
                .timeout(minutes(10))
                .steps(fmt(), Cargo.check(), clippy());
    }

    private static StepsJob qualityMatrix() {
        var rust = axis("rust", "stable", "beta", "nightly");
        var features = axis("features", "default", "all", "none");
        var os = axis("os", UBUNTU_LATEST, MACOS_LATEST, WINDOWS_LATEST);

        return rustWith(rust, "quality-matrix", "quality-matrix-" + rust + "-" + features, "clippy")
                .named("Rust " + rust + ", features: " + features + ", on " + os)
                .when(AWAKE)
                .strategy(matrix(rust, features, os)
                        .exclude(rust.is("beta"), os.is(MACOS_LATEST))
                        .exclude(rust.is("beta"), os.is(WINDOWS_LATEST))
                        .exclude(rust.is("nightly"), os.is(MACOS_LATEST))
                        .exclude(rust.is("nightly"), os.is(WINDOWS_LATEST))
                        .include(features.is("all"), cell("flags", "--all-features"))
                        .include(features.is("none"), cell("flags", "--no-default-features"))
                        .failFast(false))
                .runsOn(os)
                .timeout(minutes(45))
                .defaultShell("bash")
                .env("FLAGS", axis("flags"))
                .steps(
                        run("cargo check --workspace --all-targets --locked ${FLAGS:+\"$FLAGS\"}")
                                .named("Check that it compiles"),
                        script("quality-suite/strictest-lints.sh").named("Lint with all groups"),
                        run("cargo test --workspace --locked ${FLAGS:+\"$FLAGS\"}")
                                .named("Test"));
    }

    private static StepsJob tests() {
        return rust("tests")
                .named("Tests")
                .when(AWAKE)
                .steps(
                        run("cargo test --workspace --locked --lib --bins").named("Run the unit tests"),
                        run("cargo test --workspace --locked --test '*'").named("Run the integration tests"),
                        run("cargo test --workspace --locked --test 'property*'")
                                .named("Run the property tests with many cases")
                                .env("PROPTEST_CASES", 10_000),
                        run("cargo test --workspace --locked --doc").named("Run the examples of the documentation"));
    }

    private static StepsJob coverage() {
        var report = artifact("coverage", "lcov.info").retention(days(30));
        return rust("coverage", "llvm-tools-preview")
                .named("Coverage")
                .when(AWAKE)
                .steps(
                        tools("cargo-llvm-cov"),
                        run("cargo llvm-cov --workspace --all-features --locked --lcov --output-path lcov.info")
                                .named("Measure the coverage"),
                        report.upload(),
                        coverageAtLeast(COVERAGE_PERCENT, lcov("lcov.info")));
    }

    private static StepsJob performanceCheck() {
        return rust("performance-check")
                .named("Performance check")
                .when(AWAKE)
                .steps(
                        SuiteBenchmarks.tuning(),
                        SuiteBenchmarks.build(),
                        SuiteBenchmarks.run("round_trip", "multi_threaded"),
                        SuiteBenchmarks.compare(LATENCY, THROUGHPUT));
    }
}
