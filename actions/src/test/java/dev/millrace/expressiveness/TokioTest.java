package dev.millrace.expressiveness;

import static dev.millrace.dsl.Level.READ;
import static dev.millrace.dsl.Millrace.*;
import static dev.millrace.dsl.Permissions.contents;
import static dev.millrace.dsl.RunnerLabel.*;
import static dev.millrace.dsl.Triggers.branches;
import static dev.millrace.dsl.Triggers.pullRequest;
import static dev.millrace.dsl.Triggers.push;
import static dev.millrace.dsl.expression.Expressions.env;
import static dev.millrace.dsl.expression.Expressions.event;
import static dev.millrace.dsl.expression.Expressions.github;
import static dev.millrace.dsl.expression.Expressions.startsWith;

import dev.millrace.actions.Checkout;
import dev.millrace.actions.RustCache;
import dev.millrace.actions.RustToolchain;
import dev.millrace.actions.TaikiEInstallAction;
import dev.millrace.dsl.Axis;
import dev.millrace.dsl.CallJob;
import dev.millrace.dsl.RunStep;
import dev.millrace.dsl.RunnerLabel;
import dev.millrace.dsl.Stage;
import dev.millrace.dsl.Step;
import dev.millrace.dsl.StepsJob;
import dev.millrace.dsl.UsesStep;
import dev.millrace.dsl.Workflow;
import dev.millrace.dsl.expression.Expression;
import java.util.Locale;
import java.util.Map;

class TokioTest extends Rewritten {

    private static final Expression<String> STABLE = env("rust_stable");
    private static final Expression<String> NIGHTLY = env("rust_nightly");
    private static final Expression<String> MIRI_NIGHTLY = env("rust_miri_nightly");
    private static final Expression<String> STABLE_FEATURES = env("TOKIO_STABLE_FEATURES");
    private static final String FEATURES = "--features $TOKIO_STABLE_FEATURES";

    private static final String UNSTABLE = "--cfg tokio_unstable";
    private static final String UNSTABLE_STRICT = "--cfg tokio_unstable -Dwarnings";

    private static final String WASI_RUNNER = "CARGO_TARGET_WASM32_WASIP1_RUNNER";
    private static final String WASI_THREADS_RUNNER = "CARGO_TARGET_WASM32_WASIP1_THREADS_RUNNER";
    private static final String WASI_FLAGS =
            "-Dwarnings -C target-feature=+atomics,+bulk-memory -C link-args=--max-memory=67108864";

    private static final Axis<RunnerLabel> OS = axis("os", WINDOWS_LATEST, UBUNTU_LATEST, MACOS_LATEST);
    private static final Axis<String> EXTRA_FEATURES = axis("extra_features");

    TokioTest() {
        super("tokio-rs__tokio/.github/workflows/ci.yml");
    }

    @Override
    Workflow rewritten() {
        var quick = stage("quick").jobs(clippy(), fmt(), docs(), minrust());
        var basics = stage("basics").jobs(linux("basics", "basic checks").steps(run("exit 0")));
        var kernel = latestKernel();
        var group =
                github().workflow() + "-" + event().field("pull_request.number").orElse(github().sha());
        return workflow("ci")
                .named("CI")
                .on(push(branches("master", "tokio-*.x")), pullRequest(branches("master", "tokio-*.x")))
                .permissions(contents(READ))
                .concurrency(concurrencyGroup(group).cancelInProgress())
                .env("RUSTFLAGS", "-Dwarnings")
                .env("RUST_BACKTRACE", 1)
                .env("RUSTUP_WINDOWS_PATH_ADD_BIN", 1)
                .env("rust_stable", "stable")
                .env("rust_nightly", "nightly-2025-10-12")
                .env("rust_miri_nightly", "nightly-2026-06-29")
                .env("rust_clippy", "1.88")
                .env("rust_min", "1.71")
                .env("TOKIO_STABLE_FEATURES", "full,test-util")
                .defaultShell("bash")
                .stages(quick, basics, expensive(kernel))
                .jobs(checkReadme(), wasip2(), kernel);
    }

    private Stage expensive(StepsJob kernel) {
        return stage("expensive")
                .jobs(testTokioFull(), testWorkspace(), testWorkspacePanicAbort(), testIntegrationPerFeature())
                .jobs(
                        testParkingLot(),
                        valgrind(),
                        testUnstable(),
                        testShardedQueue(),
                        testTaskdump(),
                        checkMtCounters())
                .jobs(miri("miri-lib"), miri("miri-test"), miriDoc(), asan(), semver(), crossCheck(), crossCheckTier3())
                .jobs(
                        crossTestWith(),
                        crossTestWithout(),
                        noAtomicTest(),
                        noAtomicCheck(),
                        features(),
                        minimalVersions())
                .jobs(loomCompile(), testHyper(), testQuinn(), sgx(), redox(), wasmUnknown(), wasip1())
                .jobs(externalTypes(), fuzzing(), spelling(), ioUring(kernel))
                .jobs(freebsdX86(), freebsdDocs(), freebsdI686());
    }

    private StepsJob testTokioFull() {
        return everywhere("test-tokio-full", "test tokio full")
                .steps(checkout(), rust(STABLE), install("cargo-nextest"), cacheEverywhere())
                .steps(inTokio(scripted("test-tokio-full", "test tokio full")));
    }

    private StepsJob testWorkspace() {
        return everywhere("test-workspace-all-features", "test all crates in the workspace with all features")
                .steps(checkout(), rust(STABLE), install("cargo-nextest"), cacheEverywhere())
                .steps(scripted("test-workspace-all-features", "test --features " + STABLE_FEATURES));
    }

    private StepsJob testWorkspacePanicAbort() {
        var id = "test-workspace-all-features-panic-abort";
        return everywhere(id, "test all crates in the workspace with all features and panic=abort")
                .steps(checkout(), rust(NIGHTLY), install("cargo-nextest"), cacheEverywhere())
                .steps(scripted(id, "test --features " + STABLE_FEATURES + " panic=abort"));
    }

    private static StepsJob testIntegrationPerFeature() {
        var perFeature = run("cargo hack test --each-feature");
        return everywhere("test-integration-tests-per-feature", "Run integration tests for each feature")
                .steps(
                        checkout(),
                        rust(STABLE),
                        install("cargo-hack"),
                        cacheEverywhere(),
                        perFeature
                                .named("test tests-integration --each-feature")
                                .workingDirectory("tests-integration"),
                        perFeature.named("test tests-build --each-feature").workingDirectory("tests-build"),
                        run("cargo check --benches")
                                .named("Check benches")
                                .workingDirectory("benches")
                                .when(startsWith(OS, "ubuntu")));
    }

    private StepsJob testParkingLot() {
        return linux("test-parking_lot", "compile tests with parking lot send guards")
                .steps(
                        checkout(),
                        rust(STABLE),
                        run("sed -i '/\\[features\\]/a plsend = [\"parking_lot/send_guard\"]' tokio/Cargo.toml")
                                .named("Enable parking_lot send_guard feature"),
                        RustCache.v2(),
                        scripted("test-parking_lot", "Check tests --features " + STABLE_FEATURES));
    }

    private static StepsJob valgrind() {
        return linux("valgrind", "valgrind")
                .steps(
                        checkout(),
                        rust(STABLE).toolchain("1.82"),
                        TaikiEInstallAction.at("valgrind").named("Install Valgrind"),
                        RustCache.v2(),
                        valgrind("rt-net", "test-mem"),
                        valgrind("rt-process-signal", "test-process-signal"));
    }

    private static Step valgrind(String feature, String program) {
        return steps(
                run("cargo build --features " + feature + " --bin " + program)
                        .named("cargo build " + program)
                        .workingDirectory("tests-integration"),
                run("valgrind --error-exitcode=1 --leak-check=full --show-leak-kinds=all --fair-sched=yes ./target/debug/"
                                + program)
                        .named("Run valgrind " + program));
    }

    private StepsJob testUnstable() {
        return job("test-unstable")
                .named("test tokio full --unstable")
                .strategy(matrix().include(OS.is(WINDOWS_LATEST), EXTRA_FEATURES.is(""))
                        .include(OS.is(UBUNTU_LATEST), EXTRA_FEATURES.is(""))
                        .include(OS.is(UBUNTU_LATEST), EXTRA_FEATURES.is("io-uring"))
                        .include(OS.is(MACOS_LATEST), EXTRA_FEATURES.is("")))
                .runsOn(OS)
                .steps(checkout(), rust(STABLE), install("cargo-nextest"), cacheEverywhere())
                .steps(unstable(inTokio(scripted("test-unstable", "test tokio full --cfg unstable"))));
    }

    private static StepsJob testShardedQueue() {
        return linux("test-sharded-blocking-queue", "test tokio full with sharded blocking queue")
                .steps(
                        checkout(),
                        rust(STABLE),
                        install("cargo-nextest"),
                        RustCache.v2(),
                        inTokio(run("cargo nextest run --features full"))
                                .named("test tokio full with sharded blocking queue")
                                .env("TOKIO_UNSTABLE_SHARDED_BLOCKING_QUEUE", "1"));
    }

    private StepsJob testTaskdump() {
        var id = "test-unstable-taskdump";
        return onUbuntuLeg(id, "test tokio full --unstable --taskdump")
                .steps(unstable(inTokio(scripted(id, "test tokio full --cfg unstable --cfg taskdump"))));
    }

    private StepsJob checkMtCounters() {
        var id = "check-unstable-mt-counters";
        return onUbuntuLeg(id, "check tokio full --internal-mt-counters")
                .steps(inTokio(scripted(id, "check tokio full --cfg unstable --cfg internal-mt-counters"))
                        .env("RUSTFLAGS", "--cfg tokio_unstable --cfg tokio_internal_mt_counters -Dwarnings")
                        .env("RUSTDOCFLAGS", "--cfg tokio_unstable --cfg tokio_internal_mt_counters"));
    }

    private static StepsJob onUbuntuLeg(String id, String name) {
        return job(id).named(name)
                .strategy(matrix().include(OS.is(UBUNTU_LATEST)))
                .runsOn(OS)
                .steps(checkout(), rust(STABLE), install("cargo-nextest"), RustCache.v2());
    }

    private StepsJob miri(String id) {
        return linux(id, id)
                .steps(checkout(), rust(MIRI_NIGHTLY).components("miri"), install("cargo-nextest"), RustCache.v2())
                .steps(inTokio(scripted(id, "miri"))
                        .env("MIRIFLAGS", "-Zmiri-disable-isolation -Zmiri-strict-provenance"));
    }

    private static StepsJob miriDoc() {
        return linux("miri-doc", "miri-doc")
                .steps(checkout(), rust(MIRI_NIGHTLY).components("miri"), RustCache.v2())
                .steps(inTokio(run("cargo miri test --doc " + FEATURES + " --no-fail-fast"))
                        .named("miri-doc-test")
                        .env("MIRIFLAGS", "-Zmiri-disable-isolation -Zmiri-strict-provenance"));
    }

    private static StepsJob asan() {
        return linux("asan", "asan")
                .steps(
                        checkout(),
                        run("sudo apt-get install -y llvm").named("Install llvm"),
                        rust(NIGHTLY),
                        RustCache.v2(),
                        run("cargo test --workspace " + FEATURES
                                        + " --target x86_64-unknown-linux-gnu --tests -- --test-threads 1 --nocapture")
                                .named("asan")
                                .env("RUSTFLAGS", "-Z sanitizer=address --cfg tokio_no_tuning_tests")
                                .env("TRYBUILD", "overwrite"));
    }

    private static StepsJob semver() {
        var check = uses("obi1kenobi/cargo-semver-checks-action@v2")
                .with("rust-toolchain", STABLE)
                .with("release-type", "minor");
        return linux("semver", "semver")
                .steps(
                        checkout(),
                        check.named("Check `tokio` semver")
                                .with("package", "tokio")
                                .with("feature-group", "only-explicit-features")
                                .with("features", STABLE_FEATURES),
                        check.named("Check semver for rest of the workspace")
                                .with("exclude", "tokio")
                                .when(startsWith(event().field("pull_request.base.ref"), "tokio-1.")
                                        .not()));
    }

    private static StepsJob crossCheck() {
        var target =
                axis("target", "powerpc-unknown-linux-gnu", "powerpc64-unknown-linux-gnu", "arm-linux-androideabi");
        return linux("cross-check", "cross-check")
                .strategy(matrix(target))
                .steps(
                        checkout(),
                        rust(STABLE).target(target),
                        RustCache.v2(),
                        run("cargo check --workspace " + FEATURES + " --target " + target)
                                .env("RUSTFLAGS", UNSTABLE_STRICT));
    }

    private static StepsJob crossCheckTier3() {
        var target = axis("target", Map.of("name", "x86_64-unknown-haiku", "exclude_features", "taskdump"));
        return linux("cross-check-tier3", "cross-check-tier3")
                .strategy(matrix(target))
                .steps(
                        checkout(),
                        rust(RustToolchain.nightly(), NIGHTLY).components("rust-src"),
                        install("cargo-hack"),
                        RustCache.v2(),
                        run("cargo hack check -Zbuild-std --workspace --each-feature --target " + target.field("name")
                                        + " --exclude-features \"" + target.field("exclude_features") + "\"")
                                .env("RUSTFLAGS", UNSTABLE_STRICT));
    }

    private StepsJob crossTestWith() {
        var id = "cross-test-with-parking_lot";
        return crossTest(id)
                .steps(RustCache.v2())
                .steps(crossTested(id, "Tests run with all features (including parking_lot)")
                        .env("RUSTFLAGS", UNSTABLE_STRICT + " --cfg tokio_no_tuning_tests"));
    }

    private StepsJob crossTestWithout() {
        var id = "cross-test-without-parking_lot";
        var flags = UNSTABLE_STRICT + " --cfg tokio_no_parking_lot --cfg tokio_no_tuning_tests " + axis("rustflags");
        return crossTest(id)
                .steps(run("sed -i '0,/parking_lot/{/parking_lot/d;}' tokio/Cargo.toml")
                        .named("Remove `parking_lot` from `full` feature"))
                .steps(RustCache.v2())
                .steps(crossTested(id, "Tests run with all features (without parking_lot)")
                        .env("RUSTFLAGS", flags));
    }

    private RunStep crossTested(String id, String name) {
        return scripted(id, name).env("RUST_TEST_THREADS", 1).env("RUSTDOCFLAGS", UNSTABLE_STRICT);
    }

    private static StepsJob crossTest(String id) {
        var target = axis("target");
        return job(id).strategy(matrix().include(
                                target.is("i686-unknown-linux-gnu"),
                                OS.is(UBUNTU_LATEST),
                                EXTRA_FEATURES.is("taskdump"))
                        .include(target.is("armv5te-unknown-linux-gnueabi"), OS.is(UBUNTU_LATEST))
                        .include(target.is("armv7-unknown-linux-gnueabihf"), OS.is(UBUNTU_24_04_ARM))
                        .include(
                                target.is("aarch64-unknown-linux-gnu"),
                                OS.is(UBUNTU_24_04_ARM),
                                EXTRA_FEATURES.is("io-uring,taskdump"))
                        .include(target.is("aarch64-pc-windows-msvc"), OS.is(WINDOWS_11_ARM)))
                .runsOn(OS)
                .steps(
                        checkout(),
                        rust(STABLE).named("Install Rust stable").target(target),
                        install("cargo-nextest"),
                        crossToolchain(target));
    }

    private StepsJob noAtomicTest() {
        return linux("no-atomic-u64-test", "Test tokio --all-features on i686-unknown-linux-gnu without AtomicU64")
                .steps(
                        checkout(),
                        rust(NIGHTLY).components("rust-src"),
                        install("cargo-nextest"),
                        crossToolchain("i686-unknown-linux-gnu"),
                        RustCache.v2(),
                        scripted("no-atomic-u64-test", "test tokio --all-features")
                                .env("RUST_TEST_THREADS", 1)
                                .env("RUSTDOCFLAGS", UNSTABLE)
                                .env("RUSTFLAGS", UNSTABLE_STRICT + " --cfg tokio_no_tuning_tests"));
    }

    private static StepsJob noAtomicCheck() {
        return linux(
                        "no-atomic-u64-check",
                        "Check tokio --feature-powerset --depth 2 on i686-unknown-linux-gnu without AtomicU64")
                .steps(
                        checkout(),
                        rust(NIGHTLY).components("rust-src"),
                        install("cargo-hack"),
                        RustCache.v2(),
                        run("cargo hack check -Zbuild-std --target target-specs/i686-unknown-linux-gnu.json -p tokio"
                                        + " --feature-powerset --skip io-uring,schedule-latency --depth 2 --keep-going")
                                .named("Check")
                                .env("RUSTFLAGS", UNSTABLE_STRICT));
    }

    private static StepsJob features() {
        var name = axis("name");
        var flags = axis("rustflags");
        var exclude = axis("exclude_features");
        var linuxOnly = "io-uring,taskdump,schedule-latency";
        return linux("features", "features exclude " + name)
                .strategy(matrix().include(name.is(""), flags.is(""), exclude.is(linuxOnly))
                        .include(name.is("--unstable"), flags.is(UNSTABLE_STRICT), exclude.is(linuxOnly))
                        .include(name.is("--unstable " + linuxOnly), flags.is(UNSTABLE_STRICT), exclude.is("")))
                .steps(
                        checkout(),
                        rust(NIGHTLY).target(axis("target")),
                        TaikiEInstallAction.at("cargo-hack").named("Install cargo-hack"),
                        RustCache.v2(),
                        run("cargo hack check --all --feature-powerset --exclude-features \"" + exclude
                                        + "\" --depth 2 --keep-going")
                                .named("check --feature-powerset " + name)
                                .env("RUSTFLAGS", flags));
    }

    private StepsJob minrust() {
        return linux("minrust", "minrust")
                .steps(checkout(), rust(env("rust_min")), install("cargo-hack"), RustCache.v2())
                .steps(scripted("minrust", "cargo check"));
    }

    private StepsJob minimalVersions() {
        var id = "minimal-versions";
        return linux(id, id)
                .steps(
                        checkout(),
                        rust(NIGHTLY),
                        TaikiEInstallAction.at("cargo-hack").named("Install cargo-hack"),
                        RustCache.v2(),
                        scripted(id, "check -Z minimal-versions"),
                        scripted(id, "check --all-features --unstable -Z minimal-versions")
                                .env("RUSTFLAGS", UNSTABLE_STRICT));
    }

    private StepsJob fmt() {
        return linux("fmt", "fmt")
                .steps(checkout(), rust(STABLE).components("rustfmt"), RustCache.v2())
                .steps(scripted("fmt", "rustfmt --check"));
    }

    private StepsJob clippy() {
        return linux("clippy", "clippy")
                .steps(
                        checkout(),
                        rust(env("rust_clippy")).components("clippy"),
                        RustCache.v2(),
                        scripted("clippy", "clippy --workspace --features " + STABLE_FEATURES),
                        scripted("clippy", "clippy --workspace --all-features --unstable")
                                .env("RUSTFLAGS", UNSTABLE_STRICT));
    }

    private static StepsJob docs() {
        var run = axis(
                "run",
                Map.of("os", WINDOWS_LATEST, "extra_features", "tracing"),
                Map.of("os", UBUNTU_LATEST, "extra_features", "tracing,io-uring,taskdump"));
        return job("docs")
                .named("docs")
                .strategy(matrix(run))
                .runsOn(run.field("os"))
                .steps(checkout(), rust(NIGHTLY), RustCache.v2())
                .steps(run("cargo doc --lib --no-deps --document-private-items " + FEATURES + ","
                                + run.field("extra_features"))
                        .named("doc --lib --all-features")
                        .env("RUSTFLAGS", "--cfg docsrs --cfg tokio_unstable")
                        .env("RUSTDOCFLAGS", "--cfg docsrs --cfg tokio_unstable -Dwarnings"));
    }

    private static StepsJob loomCompile() {
        return linux("loom-compile", "build loom tests")
                .steps(checkout(), rust(STABLE), RustCache.v2())
                .steps(inTokio(run("cargo test --no-run --lib --features full"))
                        .named("build --cfg loom")
                        .env("RUSTFLAGS", "--cfg loom --cfg tokio_unstable -Dwarnings"));
    }

    private static StepsJob checkReadme() {
        return linux("check-readme", "Check README")
                .steps(
                        checkout(),
                        run("diff README.md tokio/README.md").named("Verify that both READMEs are identical"),
                        inTokio(run("grep -q \"$(sed '/^version = /!d' Cargo.toml | head -n1)\" README.md"))
                                .named("Verify that Tokio version is up to date in README"));
    }

    private StepsJob testHyper() {
        return dependent("test-hyper", "hyper", "https://github.com/hyperium/hyper.git")
                .steps(run("cargo test --features full").named("Test hyper").workingDirectory("hyper"));
    }

    private StepsJob testQuinn() {
        return dependent("test-quinn", "Quinn", "https://github.com/quinn-rs/quinn.git")
                .steps(run("cargo test")
                        .named("Test Quinn")
                        .workingDirectory("quinn")
                        .env("RUSTFLAGS", ""));
    }

    private StepsJob dependent(String id, String project, String repository) {
        var folder = project.toLowerCase(Locale.ROOT);
        return everywhere(id, "Test " + project)
                .steps(
                        checkout(),
                        rust(STABLE),
                        run("git clone " + repository).named("Clone " + project),
                        scripted(id, "Checkout the latest release because HEAD maybe contains breakage.")
                                .workingDirectory(folder),
                        scripted(id, "Patch " + project + " to use tokio from this repository")
                                .workingDirectory(folder),
                        cacheEverywhere().workspaces("./" + folder));
    }

    private static StepsJob sgx() {
        var target = "x86_64-fortanix-unknown-sgx";
        return linux(target, "build tokio for " + target)
                .steps(checkout(), rust(NIGHTLY).target(target), RustCache.v2())
                .steps(inTokio(run("cargo build --target " + target + " --features rt,sync"))
                        .named("build tokio"));
    }

    private static StepsJob redox() {
        var target = "x86_64-unknown-redox";
        return linux("check-redox", "build tokio for redox-os")
                .steps(checkout(), rust(RustToolchain.master(), NIGHTLY).target(target))
                .steps(inTokio(run("cargo check --target " + target + " " + FEATURES))
                        .named("check tokio on redox"));
    }

    private static StepsJob wasmUnknown() {
        var name = axis("name");
        var features = axis("features");
        return linux("wasm32-unknown-unknown", "test tokio for wasm32-unknown-unknown (" + name + ")")
                .strategy(matrix().include(name.is("macros sync"), features.is("macros sync"))
                        .include(name.is("macros sync rt"), features.is("macros sync rt"))
                        .include(name.is("macros sync time rt"), features.is("macros sync time rt")))
                .steps(
                        checkout(),
                        rust(STABLE),
                        TaikiEInstallAction.at("wasm-pack").named("Install wasm-pack"),
                        RustCache.v2(),
                        inTokio(run("wasm-pack test --node -- --features \"" + features + "\""))
                                .named("test tokio (" + name + ")"));
    }

    private static StepsJob wasip1() {
        var target = axis("target", "wasm32-wasip1", "wasm32-wasip1-threads");
        return linux("wasm32-wasip1", target.toString())
                .strategy(matrix(target))
                .steps(
                        checkout(),
                        rust(STABLE).targets(target),
                        TaikiEInstallAction.v2()
                                .named("Install cargo-hack, wasmtime")
                                .tool("cargo-hack", "wasmtime@46.0.1"),
                        RustCache.v2())
                .steps(
                        wasi(run("cargo test -p tokio --target " + target
                                        + " --features \"sync,macros,io-util,rt,time\""))
                                .named("WASI test tokio full")
                                .env("RUSTFLAGS", UNSTABLE + " " + WASI_FLAGS)
                                .env("RUSTDOCFLAGS", UNSTABLE),
                        wasi(run("cargo test -p tokio-util --target " + target + " --features full"))
                                .named("WASI test tokio-util full")
                                .env("RUSTFLAGS", UNSTABLE + " " + WASI_FLAGS)
                                .env("RUSTDOCFLAGS", "-C link-args=--max-memory=67108864"),
                        wasi(run("cargo test --manifest-path=tokio-stream/Cargo.toml --target " + target
                                        + " --features time,net,io-util,sync"))
                                .named("WASI test tokio-stream")
                                .env("RUSTFLAGS", UNSTABLE + " " + WASI_FLAGS))
                .steps(
                        wasi(run("cargo test --target " + target + " --test rt_yield --features wasi-rt"))
                                .named("test tests-integration --features wasi-rt")
                                .when(target.is("wasm32-wasip1"))
                                .workingDirectory("tests-integration")
                                .withoutEnv(WASI_THREADS_RUNNER)
                                .env("RUSTFLAGS", WASI_FLAGS),
                        wasi(run("cargo test --target " + target + " --features wasi-threads-rt"))
                                .named("test tests-integration --features wasi-threads-rt")
                                .when(target.is("wasm32-wasip1-threads"))
                                .workingDirectory("tests-integration")
                                .withoutEnv(WASI_RUNNER)
                                .env("RUSTFLAGS", UNSTABLE + " " + WASI_FLAGS));
    }

    private static RunStep wasi(RunStep step) {
        return step.env(WASI_RUNNER, "wasmtime run --")
                .env(
                        WASI_THREADS_RUNNER,
                        "wasmtime run -W bulk-memory=y -W threads=y -W shared-memory=y -S threads=y --");
    }

    private static StepsJob wasip2() {
        return linux("wasm32-wasip2", "test tokio for wasm32-wasip2")
                .timeout(minutes(10))
                .steps(
                        checkout(),
                        rust(STABLE).targets("wasm32-wasip2"),
                        TaikiEInstallAction.v2()
                                .named("Install cargo-nextest, wasmtime")
                                .tool("cargo-nextest", "wasmtime-cli@47.0.2"),
                        RustCache.v2(),
                        inTokio(run("cargo nextest run --target wasm32-wasip2 --features net,macros,rt,io-util"))
                                .named("test tokio --target wasm32-wasip2")
                                .env("RUSTFLAGS", UNSTABLE)
                                .env("CARGO_TARGET_WASM32_WASIP2_RUNNER", "wasmtime run -Sinherit-network"));
    }

    private static StepsJob externalTypes() {
        return job("check-external-types")
                .named("check-external-types (" + OS + ")")
                .strategy(matrix().include(OS.is(WINDOWS_LATEST), EXTRA_FEATURES.is("tracing"))
                        .include(OS.is(UBUNTU_LATEST), EXTRA_FEATURES.is("tracing,io-uring,taskdump")))
                .runsOn(OS)
                .steps(
                        checkout(),
                        rust(STABLE).named("Install Rust " + axis("rust")).toolchain("nightly-2025-08-06"),
                        RustCache.v2(),
                        uses("taiki-e/cache-cargo-install-action@v3")
                                .named("Install cargo-check-external-types")
                                .with("tool", "cargo-check-external-types@0.3.0"),
                        inTokio(unstable(run("cargo check-external-types " + FEATURES + "," + EXTRA_FEATURES)))
                                .named("check-external-types"));
    }

    private static StepsJob fuzzing() {
        var check = run("cargo fuzz check --all-features");
        return linux("check-fuzzing", "check-fuzzing")
                .steps(
                        checkout(),
                        rust(NIGHTLY),
                        RustCache.v2(),
                        run("cargo install cargo-fuzz").named("Install cargo-fuzz"),
                        inTokio(check).named("Check /tokio/"),
                        check.named("Check /tokio-stream/").workingDirectory("tokio-stream"));
    }

    private StepsJob spelling() {
        return linux("check-spelling", "check-spelling")
                .steps(
                        checkout(),
                        rust(STABLE),
                        install("cargo-spellcheck"),
                        checkout(),
                        scripted("check-spelling", "Make sure dictionary words are sorted and unique"),
                        scripted("check-spelling", "Run cargo-spellcheck"),
                        scripted("check-spelling", "Detect trailing whitespace"));
    }

    private StepsJob latestKernel() {
        var fetch = scripted("get-latest-kernel-version", "Fetch latest stable kernel")
                .id("fetch");
        return job("get-latest-kernel-version")
                .runsOn(UBUNTU_LATEST)
                .outputs("kernel_version", fetch.output("kernel_version"))
                .steps(fetch);
    }

    private static CallJob ioUring(StepsJob latestKernel) {
        var kernel = axis("kernel_version", latestKernel.output("kernel_version"), "4.19.325");
        return call("test-io-uring-on-specific-kernel-versions", "./.github/workflows/uring-kernel-version-test.yml")
                .named("Test io_uring on Linux " + kernel)
                .strategy(matrix(kernel))
                .with("kernel_version", kernel);
    }

    private StepsJob freebsdX86() {
        return freebsd("freebsd-x86_64", "FreeBSD x86_64", "Test in FreeBSD", "RUSTFLAGS");
    }

    private StepsJob freebsdI686() {
        return freebsd("freebsd-i686", "FreeBSD i686", "Test in FreeBSD", "RUSTFLAGS");
    }

    private StepsJob freebsdDocs() {
        var vm = freebsdVm("freebsd-docs", "Build docs in FreeBSD", "RUSTDOCFLAGS RUSTFLAGS")
                .env("RUSTFLAGS", "--cfg docsrs --cfg tokio_unstable")
                .env("RUSTDOCFLAGS", "--cfg docsrs --cfg tokio_unstable -Dwarnings");
        return linux("freebsd-docs", "FreeBSD docs").steps(checkout(), vm);
    }

    private StepsJob freebsd(String id, String name, String step, String flags) {
        return linux(id, name).steps(checkout(), freebsdVm(id, step, flags));
    }

    private UsesStep freebsdVm(String job, String name, String flags) {
        return uses("vmactions/freebsd-vm@v1")
                .named(name)
                .with("release", "14.4")
                .with("envs", "TOKIO_STABLE_FEATURES " + flags)
                .with("sync", "rsync")
                .with("copyback", false)
                .with("prepare", input(job, name, "prepare"))
                .with("run", input(job, name, "run"));
    }

    private static StepsJob linux(String id, String name) {
        return job(id).named(name).runsOn(UBUNTU_LATEST);
    }

    private static StepsJob everywhere(String id, String name) {
        return job(id).named(name).strategy(matrix(OS)).runsOn(OS);
    }

    private static Checkout checkout() {
        return Checkout.v7();
    }

    private static RustToolchain rust(Expression<String> version) {
        return rust(RustToolchain.stable(), version);
    }

    private static RustToolchain rust(RustToolchain action, Expression<String> version) {
        return action.named("Install Rust " + version).toolchain(version);
    }

    private static TaikiEInstallAction install(String tool) {
        return TaikiEInstallAction.v2().named("Install " + tool).tool(tool);
    }

    // See https://github.com/Swatinem/rust-cache/issues/341
    private static RustCache cacheEverywhere() {
        return RustCache.v2().cacheBin(OS.isNot(MACOS_LATEST));
    }

    private static UsesStep crossToolchain(Object target) {
        return uses("taiki-e/setup-cross-toolchain-action@v1")
                .with("target", target)
                .with("qemu", "7.2");
    }

    private static RunStep inTokio(RunStep step) {
        return step.workingDirectory("tokio");
    }

    private static RunStep unstable(RunStep step) {
        return step.env("RUSTFLAGS", UNSTABLE_STRICT).env("RUSTDOCFLAGS", UNSTABLE);
    }
}
