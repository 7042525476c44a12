package dev.millrace.expressiveness;

import static dev.millrace.dsl.Level.READ;
import static dev.millrace.dsl.Level.WRITE;
import static dev.millrace.dsl.Millrace.*;
import static dev.millrace.dsl.Permissions.contents;
import static dev.millrace.dsl.Permissions.idToken;
import static dev.millrace.dsl.Permissions.packages;
import static dev.millrace.dsl.Permissions.securityEvents;
import static dev.millrace.dsl.Result.CANCELLED;
import static dev.millrace.dsl.Result.FAILURE;
import static dev.millrace.dsl.RunnerLabel.UBUNTU_LATEST;
import static dev.millrace.dsl.RunnerLabel.WINDOWS_LATEST;
import static dev.millrace.dsl.Triggers.*;
import static dev.millrace.dsl.expression.Expressions.*;

import dev.millrace.actions.Cache;
import dev.millrace.actions.Checkout;
import dev.millrace.actions.GolangciLintAction;
import dev.millrace.actions.PnpmActionSetup;
import dev.millrace.actions.SetupGo;
import dev.millrace.actions.SetupNode;
import dev.millrace.dsl.Axis;
import dev.millrace.dsl.CallJob;
import dev.millrace.dsl.Job;
import dev.millrace.dsl.RunStep;
import dev.millrace.dsl.StepsJob;
import dev.millrace.dsl.UsesStep;
import dev.millrace.dsl.Workflow;
import dev.millrace.dsl.expression.Condition;
import java.util.stream.Stream;

class PrometheusTest extends Rewritten {

    private static final Condition IS_V2_TAG = event().isPush().and(ref().isTagLike("v2."));
    private static final Condition IS_V3_TAG = event().isPush().and(ref().isTagLike("v3."));
    private static final Condition IS_RELEASE = IS_V2_TAG.or(IS_V3_TAG);
    private static final Condition IS_RELEASE_PULL_REQUEST =
            event().isPullRequest().and(startsWith(event().field("pull_request.base.ref"), "release-"));
    private static final Condition IS_MAIN =
            event().isPush().and(event().field("ref").is("refs/heads/main"));

    PrometheusTest() {
        super("prometheus__prometheus/.github/workflows/ci.yml");
    }

    @Override
    Workflow rewritten() {
        var testGo = testGo();
        var more = testGoMore();
        var oldest = testGoOldest();
        var ui = testUi();
        var windows = testWindows();
        var lts = run(script("list_lts_releases", "lts")).id("lts");
        var listLts = linux("list_lts_releases", "List active LTS releases")
                .outputs("versions", lts.output("versions"))
                .steps(lts);
        var buildAll = buildAll(ui);
        var golangci = golangci();
        var codeql = codeql();
        Job[] beforePublishing = {ui, testGo, more, oldest, windows, golangci, codeql, buildAll};
        return workflow("ci")
                .named("CI")
                .on(pullRequest(), push(branches("main", "release-*")).with(tags("v*")))
                .permissions(contents(READ))
                .jobs(testGo, more, testGo386(), listLts, testVersionUpgrade(listLts), oldest, ui, windows)
                .jobs(testMixins(), testCompliance(), build(ui), buildAll, buildAllStatus(buildAll))
                .jobs(checkGeneratedParser(), golangci, fuzzing(), codeql)
                .jobs(publishMain(beforePublishing), publishRelease(beforePublishing), publishUiRelease(ui, codeql));
    }

    private static StepsJob testGo() {
        return inGolang("test_go", "Go tests")
                .steps(
                        checkout(),
                        setup("race").with("enable_npm", true),
                        run("make GO_ONLY=1 SKIP_GOLANGCI_LINT=1"),
                        run("go test ./tsdb/ -test.tsdb-isolation=false"),
                        run("make -C documentation/examples/remote_storage"),
                        run("make -C documentation/examples"));
    }

    private static StepsJob testGoMore() {
        return inGolang("test_go_more", "More Go tests")
                .steps(
                        checkout(),
                        setup("more"),
                        run("go test --tags=dedupelabels ./..."),
                        run("go test --tags=slicelabels -race ./cmd/prometheus ./model/textparse ./prompb/..."),
                        run("go test --tags=forcedirectio -race ./tsdb/"),
                        run("make protoc"),
                        run("make proto"),
                        run("git diff --exit-code"));
    }

    private static StepsJob testGo386() {
        return inGolang("test_go_386", "Go tests for 32-bit x86")
                .steps(checkout(), setup("386"), run("GOARCH=386 go test -parallel=1 ./..."));
    }

    private static StepsJob testVersionUpgrade(Job listLts) {
        var version = axis("lts_version", fromJson(listLts.output("versions")));
        return inGolang("test_version_upgrade", "Go tests for Prometheus upgrades and downgrades")
                .strategy(matrix(version).failFast(false))
                .steps(
                        checkout(),
                        setup("upgrade"),
                        run("go test -v --race ./cmd/prometheus/ --test.version-upgrade=true --test.lts-version="
                                + version + " -run TestVersionUpgrade"));
    }

    private static StepsJob testGoOldest() {
        return inGolang("test_go_oldest", "Go tests with previous Go version")
                .env("GOTOOLCHAIN", "local")
                .steps(
                        checkout(),
                        setup("oldest").with("enable_npm", false),
                        run("make build"),
                        run("make test GO_ONLY=1 test-flags=\"\""));
    }

    private static StepsJob testUi() {
        return inGolang("test_ui", "UI tests")
                .steps(
                        checkout(),
                        uses("prometheus/promci-setup@55bd31fe92710532260eb57c554f2697363285c5")
                                .with("enable_go", false)
                                .with("enable_npm", true),
                        run("make assets-tarball"),
                        run("make ui-lint"),
                        run("make ui-test"),
                        artifacts("save").with("directory", ".tarballs"));
    }

    private StepsJob testWindows() {
        return job("test_windows")
                .named("Go tests on Windows")
                .runsOn(WINDOWS_LATEST)
                .steps(
                        checkout(),
                        go(),
                        run(script("test_windows", "$TestTargets")).shell("powershell"));
    }

    private static StepsJob testMixins() {
        return inGolang("test_mixins", "Mixins tests")
                .steps(
                        checkout(),
                        run("go install ./cmd/promtool/."),
                        run("go install github.com/google/go-jsonnet/cmd/jsonnet@latest"),
                        run("go install github.com/google/go-jsonnet/cmd/jsonnetfmt@latest"),
                        run("go install github.com/jsonnet-bundler/jsonnet-bundler/cmd/jb@latest"),
                        run("make -C documentation/prometheus-mixin clean"),
                        run("make -C documentation/prometheus-mixin jb_install"),
                        run("make -C documentation/prometheus-mixin"),
                        run("git diff --exit-code"));
    }

    private static StepsJob testCompliance() {
        return inGolang("test-compliance", "Compliance testing")
                .steps(
                        checkout(),
                        setup("compliance").with("enable_npm", false),
                        run("go test -v --tags=compliance ./compliance/..."));
    }

    private StepsJob build(Job ui) {
        var platforms = Stream.of(
                        "linux/amd64", "windows/amd64", "linux/arm64", "darwin/amd64", "darwin/arm64", "linux/386")
                .map(platform -> "-p " + platform + " ")
                .reduce("", String::concat);
        return crossbuild("build", "common architectures", platforms, axis("thread", 0, 1, 2))
                .needs(ui)
                .when(IS_V2_TAG
                        .not()
                        .and(IS_V3_TAG.not())
                        .and(IS_RELEASE_PULL_REQUEST.not())
                        .and(IS_MAIN.not()));
    }

    private StepsJob buildAll(Job ui) {
        return crossbuild("build_all", "all architectures", "", axis("thread", 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11))
                .needs(ui)
                .when(IS_RELEASE.or(IS_RELEASE_PULL_REQUEST).or(IS_MAIN));
    }

    private StepsJob crossbuild(String id, String what, String platforms, Axis<Integer> thread) {
        return linux(id, "Build Prometheus for " + what)
                .strategy(matrix(thread))
                .steps(
                        checkout(),
                        artifacts("restore"),
                        scripted(id, "Extract pre-built UI assets"),
                        promci("build")
                                .with("checkout", false)
                                .with("promu_opts", platforms + "--env PREBUILT_ASSETS_STATIC_DIR=.prebuilt-ui/static")
                                .with("parallelism", thread.values().size())
                                .with("thread", thread));
    }

    private static StepsJob buildAllStatus(Job buildAll) {
        var failed = contains(needResults(), FAILURE);
        var cancelled = contains(needResults(), CANCELLED);
        return linux("build_all_status", "Report status of build Prometheus for all architectures")
                .needs(buildAll)
                .when(always().and(IS_RELEASE_PULL_REQUEST))
                .steps(
                        run("exit 0")
                                .named("Successful build")
                                .when(failed.not().and(cancelled.not())),
                        run("exit 1").named("Failing or cancelled build").when(failed.or(cancelled)));
    }

    private static StepsJob checkGeneratedParser() {
        return inGolang("check_generated_parser", "Check generated parser")
                .steps(
                        checkout().named("Checkout repository"),
                        setup("parser").with("enable_npm", true),
                        run("make install-goyacc check-generated-parser"),
                        run("make check-generated-promql-functions"));
    }

    private static StepsJob golangci() {
        var version = run("echo \"version=$(make print-golangci-lint-version)\" >> $GITHUB_OUTPUT")
                .named("Get golangci-lint version")
                .id("golangci-lint-version");
        var lint = GolangciLintAction.at("ba0d7d2ec06a0ea1cb5fa41b2e4a3ab91d21278a")
                .named("Lint")
                .args("--verbose")
                .version(version.output("version"));
        return linux("golangci", "golangci-lint")
                .steps(
                        checkout().named("Checkout repository"),
                        go().named("Install Go"),
                        run("sudo apt-get update && sudo apt-get -y install libsnmp-dev")
                                .named("Install snmp_exporter/generator dependencies")
                                .when(github().repository().is("prometheus/snmp_exporter")),
                        version,
                        lint,
                        steps(Stream.of("slicelabels", "dedupelabels")
                                .map(tag -> lint.named("Lint with " + tag).args("--verbose --build-tags=" + tag))
                                .toList()),
                        steps(Stream.of("compliance", "documentation/examples/remote_storage")
                                .map(folder -> lint.named("Lint in " + folder).workingDirectory(folder))
                                .toList()));
    }

    private static CallJob fuzzing() {
        return call("fuzzing", "./.github/workflows/fuzzing.yml").when(event().isPullRequest());
    }

    private static CallJob codeql() {
        return call("codeql", "./.github/workflows/codeql-analysis.yml")
                .permissions(contents(READ), securityEvents(WRITE));
    }

    private static StepsJob publishMain(Job... before) {
        return linux("publish_main", "Publish main branch artifacts")
                .permissions(packages(WRITE))
                .needs(before)
                .when(IS_MAIN)
                .steps(publish("publish_main"));
    }

    private static StepsJob publishRelease(Job... before) {
        return linux("publish_release", "Publish release artefacts")
                .permissions(contents(WRITE), packages(WRITE))
                .needs(before)
                .when(IS_RELEASE)
                .steps(publish("publish_release").with("github_token", githubToken()));
    }

    private static StepsJob publishUiRelease(Job... before) {
        return linux("publish_ui_release", "Publish UI on npm Registry")
                .needs(before)
                .permissions(contents(READ), idToken(WRITE))
                .steps(
                        checkout().named("Checkout"),
                        SetupNode.at("249970729cb0ef3589644e2896645e5dc5ba9c38")
                                .named("Install nodejs")
                                .nodeVersionFile("web/ui/.nvmrc")
                                .registryUrl("https://npm.example.org"),
                        PnpmActionSetup.at("0977fd99725f1db4007ccb2928dbb4e90d06cc86")
                                .version(">=11.0.0 <11.12.0 || >11.12.0 <12.0.0"),
                        Cache.at("55cc8345863c7cc4c66a329aec7e433d2d1c52a9")
                                .path("~/.local/share/pnpm/store")
                                .key(runner().os() + "-pnpm-" + hashFiles("**/pnpm-lock.yaml"))
                                .restoreKeys(runner().os() + "-pnpm-"),
                        uiRelease(
                                        "Check libraries version",
                                        "--check-package \"$(./scripts/get_module_version.sh ${GH_REF_NAME})\"")
                                .when(IS_RELEASE)
                                .env("GH_REF_NAME", github().refName()),
                        run("make assets").named("build"),
                        uiRelease("Copy files before publishing libs", "--copy"),
                        uiRelease("Publish dry-run libraries", "--publish dry-run")
                                .when(IS_V2_TAG.not().and(IS_V3_TAG.not())),
                        uiRelease("Publish libraries", "--publish").when(IS_RELEASE));
    }

    private static RunStep uiRelease(String name, String options) {
        return run("./scripts/ui_release.sh " + options).named(name);
    }

    private static StepsJob linux(String id, String name) {
        return job(id).named(name).runsOn(UBUNTU_LATEST);
    }

    private static StepsJob inGolang(String id, String name) {
        return linux(id, name).container(container("quay.io/prometheus/golang-builder:1.26-base"));
    }

    private static Checkout checkout() {
        return Checkout.at("3d3c42e5aac5ba805825da76410c181273ba90b1").persistCredentials(false);
    }

    private static SetupGo go() {
        return SetupGo.at("924ae3a1cded613372ab5595356fb5720e22ba16").goVersion("1.26.x");
    }

    private static UsesStep setup(String cacheKey) {
        return uses("prometheus/promci-setup@55bd31fe92710532260eb57c554f2697363285c5")
                .with("cache_key_suffix", cacheKey);
    }

    private static UsesStep artifacts(String action) {
        return uses("prometheus/promci-artifacts/" + action + "@9ca3252d07f230d5f923452b4df5697eba4a5bee");
    }

    private static UsesStep promci(String action) {
        return uses("prometheus/promci/" + action + "@370e8c15dcec50043cbe66f2f34633d9efc0a190");
    }

    private static UsesStep publish(String action) {
        return promci(action)
                .with("docker_hub_login", secret("docker_hub_login"))
                .with("docker_hub_password", secret("docker_hub_password"))
                .with("ghcr_io_password", githubToken())
                .with("quay_io_login", secret("quay_io_login"))
                .with("quay_io_password", secret("quay_io_password"));
    }
}
