package dev.millrace.examples;

import static dev.millrace.dsl.Millrace.artifact;
import static dev.millrace.dsl.Millrace.days;
import static dev.millrace.dsl.Millrace.minutes;
import static dev.millrace.dsl.Millrace.run;
import static dev.millrace.dsl.Millrace.script;
import static dev.millrace.dsl.Triggers.booleanInput;
import static dev.millrace.dsl.Triggers.branches;
import static dev.millrace.dsl.Triggers.paths;
import static dev.millrace.dsl.Triggers.pullRequest;
import static dev.millrace.dsl.Triggers.push;
import static dev.millrace.dsl.Triggers.schedule;
import static dev.millrace.dsl.Triggers.workflowCall;
import static dev.millrace.dsl.Triggers.workflowDispatch;
import static dev.millrace.dsl.expression.Expressions.failure;
import static dev.millrace.dsl.release.ReleaseChecks.licencesAllowed;
import static dev.millrace.examples.QualitySuite.callable;
import static dev.millrace.examples.QualitySuite.reportFailure;
import static dev.millrace.examples.QualitySuite.rust;
import static dev.millrace.examples.QualitySuite.rustWith;
import static dev.millrace.templates.Jobs.ubuntu;
import static dev.millrace.templates.github.Checkouts.checkout;
import static dev.millrace.templates.github.Checkouts.fullHistory;
import static dev.millrace.templates.rust.Cargo.tools;

import dev.millrace.actions.ScanAction;
import dev.millrace.actions.ScanAction.SeverityCutoff;
import dev.millrace.dsl.Input;
import dev.millrace.dsl.StepsJob;
import dev.millrace.dsl.Workflow;
import dev.millrace.dsl.release.Ecosystem;

/** Looks for what could harm MemoryStreamer's users: each week, when its dependencies or its code change, and wherever it is called. */
final class SuiteSecurity {

    /** Whether to fuzz. It takes half an hour, so it is for whoever starts the scans by hand. */
    static final Input<Boolean> FUZZ = booleanInput("fuzz").describedAs("Fuzz the parsers for half an hour, too");

    // Crate, its licence as it was when somebody looked at it, and why that is well.
    private static final String LICENCE_EXCEPTIONS =
            "unicode-ident (MIT OR Apache-2.0) AND Unicode-3.0 # tables of Unicode; their licence asks for no more than MIT";

    private SuiteSecurity() {}

    static Workflow workflow() {
        var changes = paths("**/Cargo.toml", "**/Cargo.lock", "src/**");
        var dependencies = dependencies();
        var supplyChain = supplyChain();
        var unsafeCode = unsafeCode();
        var sast = sast();
        var secrets = secrets();
        var fuzz = fuzz();

        return callable("security")
                .named("Security")
                .on(
                        schedule("41 4 * * 1"),
                        push(branches("**"), changes),
                        pullRequest(changes),
                        workflowCall().inputs(FUZZ.defaultsTo(false)),
                        workflowDispatch(FUZZ.defaultsTo(true)))
                .env("CARGO_AUDIT_OPTIONS", "--deny warnings --deny unmaintained --deny unsound --deny yanked")
                .jobs(dependencies, supplyChain, unsafeCode, sast, secrets, fuzz)
                .jobs(reportFailure(
                        "The scheduled security scan fails",
                        dependencies,
                        supplyChain,
                        unsafeCode,
                        sast,
                        secrets,
                        fuzz));
    }

    private static StepsJob dependencies() {
        return ubuntu("dependencies")
                .named("Vulnerable dependencies")
                .steps(
                        checkout(),
                        tools("cargo-audit"),
                        script("quality-suite/audit.sh").named("Audit all dependencies"),
                        ScanAction.v7()
                                .named("Stop at critical and high advisories")
                                .path(".")
                                .onlyFixed(false)
                                .failBuild(true)
                                .severityCutoff(SeverityCutoff.HIGH)
                                .outputFormat("table"));
    }

    private static StepsJob supplyChain() {
        return ubuntu("supply-chain")
                .named("Supply chain")
                .steps(
                        checkout(),
                        licencesAllowed(Ecosystem.CARGO, "MIT", "Apache-2.0").env("EXCEPTIONS", LICENCE_EXCEPTIONS),
                        script("quality-suite/typosquats.sh")
                                .named("Look for names that are a typo away from a popular crate")
                                .env("POPULAR", 1000));
    }

    private static StepsJob unsafeCode() {
        return rust("unsafe-code", "clippy")
                .named("Unsafe code")
                .steps(run("cargo clippy --workspace --all-targets --all-features --locked -- -F unsafe_code")
                        .named("Forbid unsafe code in our packages"));
    }

    private static StepsJob sast() {
        return rust("sast", "clippy")
                .named("Static analysis")
                .steps(
                        script("quality-suite/security-lints.sh").named("Lint for what attackers use"),
                        script("quality-suite/dangerous-patterns.sh").named("Look for disabled checks"));
    }

    private static StepsJob secrets() {
        return ubuntu("secrets")
                .named("Secrets")
                .steps(
                        fullHistory(),
                        run("go run github.com/zricethezav/gitleaks/v8@v8.28.0 git --redact --verbose .")
                                .named("Look for secrets in all commits"));
    }

    private static StepsJob fuzz() {
        var crashes = artifact("fuzz-crashes", "fuzz/artifacts").retention(days(30));
        return rustWith("nightly", "fuzz", "fuzz")
                .named("Fuzz")
                .when(FUZZ.isTruthy())
                .timeout(minutes(60))
                .steps(
                        tools("cargo-fuzz"),
                        script("quality-suite/fuzz.sh")
                                .named("Fuzz each target")
                                .env("SECONDS_IN_ALL", 1800),
                        crashes.upload().when(failure()).with("if-no-files-found", "ignore"));
    }
}
