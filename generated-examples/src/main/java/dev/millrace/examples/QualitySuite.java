package dev.millrace.examples;

import static dev.millrace.dsl.Level.READ;
import static dev.millrace.dsl.Level.WRITE;
import static dev.millrace.dsl.Millrace.concurrencyGroup;
import static dev.millrace.dsl.Millrace.minutes;
import static dev.millrace.dsl.Millrace.perRef;
import static dev.millrace.dsl.Millrace.pipelines;
import static dev.millrace.dsl.Millrace.steps;
import static dev.millrace.dsl.Permissions.contents;
import static dev.millrace.dsl.Permissions.issues;
import static dev.millrace.dsl.expression.Expressions.event;
import static dev.millrace.dsl.expression.Expressions.failure;
import static dev.millrace.dsl.expression.Expressions.github;
import static dev.millrace.dsl.guardrail.Guardrails.everyAction;
import static dev.millrace.dsl.guardrail.Guardrails.everyJob;
import static dev.millrace.dsl.guardrail.Guardrails.leastPrivilege;
import static dev.millrace.templates.Jobs.ubuntu;
import static dev.millrace.templates.github.Checkouts.checkout;
import static dev.millrace.templates.github.Issues.openOrUpdateIssue;
import static dev.millrace.templates.rust.Cargo.processor;
import static dev.millrace.templates.rust.Cargo.rustCache;
import static dev.millrace.templates.rust.Cargo.toolchain;

import dev.millrace.annotations.PublicApi;
import dev.millrace.dsl.CallJob;
import dev.millrace.dsl.Concurrency;
import dev.millrace.dsl.Job;
import dev.millrace.dsl.Millrace;
import dev.millrace.dsl.PipelineSource;
import dev.millrace.dsl.Pipelines;
import dev.millrace.dsl.RunStep;
import dev.millrace.dsl.Step;
import dev.millrace.dsl.StepsJob;
import dev.millrace.dsl.Workflow;
import dev.millrace.dsl.expression.Condition;

/**
 * The five workflows of MemoryStreamer, a message broker in Rust: its quality gate, its benchmarks, its security scans, its releases and its
 * documentation. Each has a class of its own; here stands what they share.
 *
 * <pre>{@code
 * WorkflowFiles.in(Path.of(".")).write(new QualitySuite().define()) // quality-gate.yml, performance.yml, security.yml, release.yml, docs.yml
 * }</pre>
 */
@PublicApi
public final class QualitySuite implements PipelineSource {

    /** What is compiled for other machines than the one that compiles it cannot use all that this one's processor can do. */
    static final String PORTABLE = "-D warnings";

    private static final String NATIVE = PORTABLE + " -C target-cpu=native";
    private static final Condition FAILED_ON_SCHEDULE = failure().and(event().isSchedule());

    /** To be called by Millrace. */
    public QualitySuite() {}

    @Override
    public Pipelines define() {
        var security = SuiteSecurity.workflow();
        var qualityGate = SuiteQualityGate.workflow(security);
        return pipelines(
                qualityGate,
                SuitePerformance.workflow(),
                security,
                SuiteRelease.workflow(qualityGate),
                SuiteDocs.workflow());
    }

    /** A workflow with the variables, rights and promises of all five. */
    static Workflow suite(String id) {
        return Millrace.workflow(id)
                .permissions(contents(READ))
                .env("CARGO_TERM_COLOR", "always")
                .env("CARGO_INCREMENTAL", 0)
                .env("RUST_BACKTRACE", 1)
                .env("RUSTFLAGS", NATIVE)
                .concurrency(cancellingPullRequests(perRef()))
                .guardrails(everyJob().hasTimeout(), everyAction().isPinned(), leastPrivilege());
    }

    /** A workflow of the suite that others call: with the group of its caller, the two would wait for each other. */
    static Workflow callable(String id) {
        return suite(id)
                .concurrency(cancellingPullRequests(
                        concurrencyGroup(id + "-" + github().workflow() + "-" + github().ref())));
    }

    /** Calls a callable one with all that its jobs ask for. */
    static CallJob check(String id, Workflow callable) {
        return Millrace.call(id, callable).permissions(contents(READ), issues(WRITE));
    }

    /** A job that compiles with the stable Rust. */
    static StepsJob rust(String id, String... components) {
        return rustWith("stable", id, id, components);
    }

    /** A job that compiles with the Rust of this channel, for the machine that it runs on. */
    static StepsJob rustWith(Object channel, String id, String cacheKey, String... components) {
        return ubuntu(id).timeout(minutes(30)).steps(checkout(), installRust(channel, cacheKey, components));
    }

    /** The steps before the first that compiles. Its cache is only for machines that can run what is in it. */
    static Step installRust(Object channel, String cacheKey, String... components) {
        var processor = processor();
        return steps(
                toolchain(channel, components), processor, rustCache(cacheKey + "-" + processor.output("features")));
    }

    /** A job that compiles what runs on other machines. */
    static StepsJob portableRust(String id, String cacheKey) {
        return ubuntu(id)
                .timeout(minutes(45))
                .env("RUSTFLAGS", PORTABLE)
                .steps(checkout(), toolchain("stable"), rustCache(cacheKey));
    }

    /** A job that tells when one of these fails on the schedule, where nobody looks. */
    static StepsJob reportFailure(String title, Job... jobs) {
        return ubuntu("report-failure")
                .named("Report the failure")
                .needs(jobs)
                .when(FAILED_ON_SCHEDULE)
                .timeout(minutes(5))
                .permissions(issues(WRITE))
                .steps(openOrUpdateIssue(title));
    }

    /** The step that does so in a job which goes on after others failed. */
    static RunStep reportOwnFailure(String title) {
        return openOrUpdateIssue(title).when(FAILED_ON_SCHEDULE);
    }

    /** A group in which a newer run stops an older one of the same pull request. */
    static Concurrency cancellingPullRequests(Concurrency group) {
        return group.cancelInProgress(event().isPullRequest());
    }
}
