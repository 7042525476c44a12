package dev.millrace.examples;

import static dev.millrace.dsl.Level.READ;
import static dev.millrace.dsl.Millrace.artifact;
import static dev.millrace.dsl.Millrace.concurrencyGroup;
import static dev.millrace.dsl.Millrace.days;
import static dev.millrace.dsl.Millrace.minutes;
import static dev.millrace.dsl.Millrace.pipelines;
import static dev.millrace.dsl.Millrace.run;
import static dev.millrace.dsl.Millrace.script;
import static dev.millrace.dsl.Millrace.stage;
import static dev.millrace.dsl.Millrace.steps;
import static dev.millrace.dsl.Millrace.workflow;
import static dev.millrace.dsl.Permissions.contents;
import static dev.millrace.dsl.Triggers.branches;
import static dev.millrace.dsl.Triggers.pullRequest;
import static dev.millrace.dsl.Triggers.push;
import static dev.millrace.dsl.cache.Caches.cache;
import static dev.millrace.dsl.expression.Expressions.choose;
import static dev.millrace.dsl.expression.Expressions.env;
import static dev.millrace.dsl.expression.Expressions.event;
import static dev.millrace.dsl.expression.Expressions.github;
import static dev.millrace.dsl.expression.Expressions.hashFiles;
import static dev.millrace.dsl.expression.Expressions.notFromFork;
import static dev.millrace.dsl.expression.Expressions.pullRequestFrom;
import static dev.millrace.dsl.guardrail.Guardrails.everyAction;
import static dev.millrace.dsl.guardrail.Guardrails.everyJob;
import static dev.millrace.dsl.guardrail.Guardrails.leastPrivilege;
import static dev.millrace.dsl.guardrail.Guardrails.longestPath;
import static dev.millrace.dsl.guardrail.Guardrails.requiredCheckIsPresent;
import static dev.millrace.dsl.guardrail.Guardrails.stageIsPresent;
import static dev.millrace.templates.Jobs.ubuntu;
import static dev.millrace.templates.github.Checkouts.checkout;
import static dev.millrace.templates.rust.Cargo.audit;
import static dev.millrace.templates.rust.Cargo.clippy;
import static dev.millrace.templates.rust.Cargo.doc;
import static dev.millrace.templates.rust.Cargo.fetch;
import static dev.millrace.templates.rust.Cargo.toolchain;
import static dev.millrace.templates.rust.Cargo.tools;

import dev.millrace.annotations.PublicApi;
import dev.millrace.dsl.Concurrency;
import dev.millrace.dsl.PipelineSource;
import dev.millrace.dsl.Pipelines;
import dev.millrace.dsl.Step;
import dev.millrace.dsl.StepsJob;
import dev.millrace.dsl.Workflow;
import dev.millrace.dsl.cache.Cache;
import dev.millrace.dsl.expression.Condition;
import dev.millrace.dsl.expression.Expression;
import dev.millrace.templates.rust.Cargo;

/**
 * A program in Rust that is delivered as packages for Linux, macOS and Windows: what is pushed is tested side by side and built once;
 * a pull request from {@code develop} into {@code main} is released, too.
 *
 * <pre>{@code
 * WorkflowFiles.in(Path.of(".")).write(new RustPackages().define()) // .github/workflows/pipeline.yml
 * }</pre>
 */
@PublicApi
public final class RustPackages implements PipelineSource {

    static final Expression<String> TOOLCHAIN = env("RUSTUP_TOOLCHAIN");

    /**
     * What all jobs that compile share: one key for each system, toolchain, and state of {@code Cargo.lock}. The setup fills it, and compiles
     * nothing, so {@code target} is not in it.
     */
    static final Cache DEPENDENCIES = cache(
                    "cargo", "~/.cargo/registry/index", "~/.cargo/registry/cache", "~/.cargo/git/db")
            .key(TOOLCHAIN)
            .lockFiles("**/Cargo.lock");

    private static final Condition RELEASE =
            pullRequestFrom("develop").into("main").and(notFromFork());

    /** To be called by Millrace. */
    public RustPackages() {}

    @Override
    public Pipelines define() {
        var setup = setup();
        var unitTests = compiling("unit-tests", "Unit tests")
                .steps(run("cargo test --lib --locked").named("Run the unit tests"));
        var integrationTests = compiling("integration-tests", "Integration tests")
                .steps(run("cargo test --test '*' --locked").named("Run the integration tests"));
        var codeQuality = compiling("code-quality", "Code quality", "rustfmt", "clippy")
                .steps(run("cargo fmt --check").named("Check the format"), clippy("--locked"), doc());
        var securityAudit = check("security-audit", "Security audit")
                .steps(checkout(), toolchain(TOOLCHAIN), tools("cargo-audit"), audit());
        var build = build();
        var release = RustPackagesRelease.after(build, RELEASE);

        return pipelines(pipeline()
                .stages(
                        stage("Setup").jobs(setup),
                        stage("Tests").jobs(unitTests, integrationTests, codeQuality, securityAudit),
                        stage("Build").jobs(build))
                .jobs(release.jobs())
                .requiredCheck("required", setup, unitTests, integrationTests, codeQuality, securityAudit, build));
    }

    private static Workflow pipeline() {
        return workflow("pipeline")
                .named("Pipeline")
                .on(push(branches("main", "develop")), pullRequest(branches("main", "develop")))
                .permissions(contents(READ))
                .env("CARGO_TERM_COLOR", "always")
                .env("RUSTUP_TOOLCHAIN", Cargo.RUST)
                // Scripts are bash on Windows, too.
                .defaultShell("bash")
                .concurrency(concurrency())
                .guardrails(
                        longestPath().of(push()).atMost(minutes(9)),
                        longestPath().of(pullRequest()).atMost(minutes(19)),
                        everyJob().hasTimeoutAtMost(minutes(45)),
                        everyAction().isPinned(),
                        leastPrivilege(),
                        stageIsPresent("Tests"),
                        requiredCheckIsPresent());
    }

    private static Concurrency concurrency() {
        var uncancelled = event().isPush().or(RELEASE);
        return concurrencyGroup(github().workflow() + "-" + github().ref() + "-"
                        + choose(uncancelled, github().runId(), "latest"))
                .cancelInProgress()
                .comment("""
                        A newer push to a pull request cancels the run of the older one. All other runs have groups of their own:
                        a release that is cut off would leave half of its packages behind.""");
    }

    /** Downloads the dependencies once for all jobs on Linux. */
    private static StepsJob setup() {
        var kept = DEPENDENCIES.restore().lookupOnly().named("Look for the dependencies in the cache");
        var state = script("rust-packages/describe-setup.sh")
                .named("Tell what is built with")
                .id("state")
                .env("CARGO_LOCK", hashFiles("**/Cargo.lock"));
        return ubuntu("setup")
                .named("Set up")
                .expected(minutes(1), minutes(2))
                .outputs(state, "cargo-lock", "toolchain")
                .steps(
                        checkout(),
                        toolchain(TOOLCHAIN),
                        state,
                        kept,
                        fetch().when(kept.hit().not()),
                        DEPENDENCIES.save(kept).named("Keep the dependencies in the cache"));
    }

    private static StepsJob build() {
        var programs = artifact("programs-linux", "programs").retention(days(7));
        return ubuntu("build")
                .named("Build")
                .timeout(minutes(15))
                .expected(minutes(2), minutes(3))
                .steps(prepared())
                .steps(
                        script("rust-packages/build.sh").named("Build the release"),
                        programs.upload().comment("For people who want to try a change before it is released."));
    }

    private static StepsJob compiling(String id, String name, String... components) {
        return check(id, name).steps(prepared(components));
    }

    private static StepsJob check(String id, String name) {
        return ubuntu(id).named(name).timeout(minutes(15)).expected(minutes(3), minutes(4));
    }

    private static Step prepared(String... components) {
        return steps(
                checkout(),
                toolchain(TOOLCHAIN, components),
                DEPENDENCIES.restore().named("Take the dependencies from the cache"));
    }
}
