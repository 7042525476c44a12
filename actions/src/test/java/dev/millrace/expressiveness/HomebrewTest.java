package dev.millrace.expressiveness;

import static dev.millrace.dsl.Level.*;
import static dev.millrace.dsl.Millrace.*;
import static dev.millrace.dsl.Permissions.*;
import static dev.millrace.dsl.RunnerLabel.*;
import static dev.millrace.dsl.Triggers.*;
import static dev.millrace.dsl.expression.Expressions.*;

import dev.millrace.actions.Cache;
import dev.millrace.actions.CodecovAction;
import dev.millrace.actions.SetupUv;
import dev.millrace.dsl.Axis;
import dev.millrace.dsl.Matrix;
import dev.millrace.dsl.RunStep;
import dev.millrace.dsl.RunnerLabel;
import dev.millrace.dsl.StepsJob;
import dev.millrace.dsl.UsesStep;
import dev.millrace.dsl.Workflow;
import dev.millrace.dsl.expression.Condition;
import dev.millrace.dsl.expression.Expression;

/** The tests of Homebrew. */
final class HomebrewTest extends Rewritten {

    private static final Condition OFFICIAL = github().repositoryOwner().is("Homebrew");
    private static final Condition NO_PUSH = event().isPush().not();

    private final Axis<String> name = axis("name");
    private final Axis<RunnerLabel> runsOn = axis("runs-on");
    private final StepsJob syntax = syntax();

    HomebrewTest() {
        super("Homebrew__brew/.github/workflows/tests.yml");
    }

    @Override
    Workflow rewritten() {
        return workflow("tests")
                .named("CI")
                .on(push(branches("main", "master")), pullRequest(), mergeGroup())
                .permissions(contents(READ))
                .env("HOMEBREW_DEVELOPER", 1)
                .env("HOMEBREW_NO_AUTO_UPDATE", 1)
                .env("HOMEBREW_NO_ENV_HINTS", 1)
                .env("HOMEBREW_NO_INSTALL_CLEANUP", 1)
                .env("HOMEBREW_SORBET_RECURSIVE", 1)
                .env("HOMEBREW_VERIFY_ATTESTATIONS", 1)
                .defaultShell("bash -xeuo pipefail {0}")
                .concurrency(concurrencyGroup(ref()).cancelInProgress(event().isPullRequest()))
                .jobs(
                        syntax,
                        tapSyntax(),
                        formulaAudit(),
                        caskAudit(),
                        vendoredGems(),
                        updateTest(),
                        tests(),
                        testBot(),
                        bundleAndServices(),
                        analytics());
    }

    private StepsJob syntax() {
        var homebrew = setUp(false, false);
        return job("syntax")
                .when(OFFICIAL)
                .runsOn(UBUNTU_LATEST)
                .steps(
                        homebrew,
                        cacheGems(homebrew, runner().os() + "-rubygems-syntax-"),
                        installGems("style,typecheck"),
                        install("actionlint shellcheck shfmt", "tests-syntax")
                                .named("Install actionlint, shellcheck and shfmt"),
                        cacheStyle("~/.cache/Homebrew/style", "syntax"),
                        run("brew style"),
                        run("brew typecheck"));
    }

    private StepsJob tapSyntax() {
        var homebrew = setUp(true, true);
        return job("tap-syntax")
                .named("tap syntax")
                .needs(syntax)
                .when(OFFICIAL)
                .runsOn(MACOS_26)
                .steps(
                        homebrew,
                        cacheGems(homebrew, runner().os() + "-rubygems-tap-syntax-"),
                        installGems("style,typecheck"),
                        cacheStyle("~/Library/Caches/Homebrew/style", "tap-syntax"),
                        run("brew style homebrew/core homebrew/cask").named("Run brew style on official taps"),
                        run("brew typecheck homebrew/core homebrew/cask").named("Run brew typecheck on official taps"));
    }

    private StepsJob formulaAudit() {
        return job("formula-audit")
                .named("formula audit")
                .needs(syntax)
                .when(OFFICIAL.and(NO_PUSH))
                .runsOn(UBUNTU_LATEST)
                .container(container("ghcr.io/homebrew/brew:main"))
                .steps(
                        setUp(true, false),
                        run("brew readall --os=all --arch=all --aliases homebrew/core")
                                .named("Run brew readall on homebrew/core"),
                        run("brew audit --skip-style --except=version --tap=homebrew/core")
                                .named("Run brew audit --skip-style on homebrew/core"),
                        run("brew generate-formula-api --dry-run").named("Generate formula API"));
    }

    private StepsJob caskAudit() {
        return job("cask-audit")
                .named("cask audit")
                .needs(syntax)
                .when(OFFICIAL.and(NO_PUSH))
                .runsOn(MACOS_26)
                .steps(
                        setUp(true, true),
                        run("brew readall --os=all --arch=all homebrew/cask").named("Run brew readall on all casks"),
                        run("brew audit --skip-style --except=version --tap=homebrew/cask")
                                .named("Run brew audit --skip-style on homebrew/cask"),
                        run("brew generate-cask-api --dry-run").named("Generate cask API"));
    }

    private StepsJob vendoredGems() {
        var homebrew = setUp(false, false);
        return job("vendored-gems")
                .named("vendored gems")
                .needs(syntax)
                .runsOn(UBUNTU_LATEST)
                .steps(
                        homebrew,
                        homebrewAction("git-user-config")
                                .named("Configure Git user")
                                .with("username", "BrewTestBot"),
                        installGems("all")
                                .comment("Not cached: a cold cache must not fail the step for uncommitted RubyGems."),
                        run(script("vendored-gems", "Check for uncommitted RubyGems"))
                                .named("Check for uncommitted RubyGems")
                                .workingDirectory(homebrew.output("repository-path")));
    }

    private StepsJob updateTest() {
        return onEachSystem("update-test")
                .when(NO_PUSH)
                .steps(
                        setUp(false, false),
                        run(script("update-test", "Run brew update-tests")).named("Run brew update-tests"));
    }

    private StepsJob tests() {
        Axis<String> flags = axis("test-flags");
        var coverage = flags.is("--coverage --profile 3");
        var online = name.is("tests (online)");
        var homebrew = setUp(runner().os().is("macOS"), false);
        var junit = run(script("tests", "Get RSpec JUnit XML filenames"))
                .named("Get RSpec JUnit XML filenames")
                .id("junit_xml")
                .workingDirectory(homebrew.output("repository-path"));
        return variants(
                        "tests",
                        matrix().include(online, flags.is("--online --coverage --profile 3"), runsOn.is(UBUNTU_LATEST))
                                .include(
                                        name.is("tests (generic OS)"),
                                        flags.is("--generic --coverage --profile 3"),
                                        runsOn.is(UBUNTU_LATEST))
                                .include(name.is("tests (Linux)"), coverage, runsOn.is(UBUNTU_24_04))
                                .include(name.is("tests (no Sorbet)"), coverage, runsOn.is(UBUNTU_24_04))
                                .include(name.is("tests (macOS)"), coverage, runsOn.is(MACOS_26)))
                .timeout(minutes(30))
                .permissions(contents(READ), codeQuality(WRITE), pullRequests(READ))
                .steps(
                        homebrew,
                        cacheGems(homebrew, runsOn + "-tests-rubygems-"),
                        run("brew config"),
                        installGems("all"),
                        run("mkdir tests").named("Create parallel test log directory"),
                        cache(
                                        "parallel tests log",
                                        runner().os() + "-" + flags + "-parallel_runtime_rspec-",
                                        github().sha())
                                .path("tests"),
                        install("curl subversion", "tests-tests-online")
                                .named("Install brew tests --online dependencies")
                                .when(online),
                        install("subversion gnupg", "tests-tests-macos")
                                .named("Install brew tests macOS dependencies")
                                .with("uninstall", true)
                                .when(runner().os().isNot("Linux")),
                        run("sudo chmod -R g-w,o-w /home/linuxbrew/.linuxbrew/Homebrew")
                                .named("Cleanup permissions")
                                .comment("brew tests doesn't like directories that all may write.")
                                .when(runner().os().is("Linux")),
                        disableSorbet().when(name.is("tests (no Sorbet)")),
                        run("brew tests " + flags)
                                .named("Run brew tests")
                                .when(event().isPullRequest().or(online.not()))
                                .env("HOMEBREW_GITHUB_API_TOKEN", secret("GITHUB_TOKEN"))
                                .env("HOMEBREW_LANGUAGES", "en-GB")
                                .env("CODECOV_TOKEN", secret("CODECOV_TOKEN")),
                        junit,
                        codecov(homebrew, online)
                                .files(junit.output("filenames"))
                                .reportType("test_results"),
                        codecov(homebrew, online).files("Library/Homebrew/test/coverage/coverage.xml"));
    }

    private CodecovAction codecov(UsesStep homebrew, Condition online) {
        return CodecovAction.at("fb8b3582c8e4def4969c97caa2f19720cb33a72f")
                .when(event().isPullRequest().or(online.not()))
                .workingDirectory(homebrew.output("repository-path"))
                .disableSearch(true)
                .token(secret("CODECOV_TOKEN"));
    }

    private StepsJob testBot() {
        Axis<String> image = axis("container");
        var glibc = name.is("test-bot (Linux Homebrew glibc)");
        return variants(
                        "test-bot",
                        matrix().include(
                                        name.is("test-bot (Linux arm64)"),
                                        runsOn.is(UBUNTU_24_04_ARM),
                                        image.is("ghcr.io/homebrew/ubuntu24.04:latest"))
                                .include(
                                        name.is("test-bot (Linux x86_64)"),
                                        runsOn.is(UBUNTU_LATEST),
                                        image.is("ghcr.io/homebrew/ubuntu24.04:main"))
                                .include(
                                        name.is("test-bot (no Sorbet)"),
                                        runsOn.is(UBUNTU_LATEST),
                                        image.is("ghcr.io/homebrew/ubuntu24.04:main"))
                                .include(name.is("test-bot (Linux containerless)"), runsOn.is(UBUNTU_LATEST))
                                .include(glibc, runsOn.is(UBUNTU_LATEST), image.is("ubuntu:22.04"))
                                .include(name.is("test-bot (macOS x86_64)"), runsOn.is(MACOS_15_INTEL))
                                .include(name.is("test-bot (macOS arm64)"), runsOn.is(MACOS_26)))
                .when(OFFICIAL.and(NO_PUSH))
                .container(container(image))
                .env("HOMEBREW_TEST_BOT_ANALYTICS", 1)
                .steps(
                        run(script("test-bot", "Install Homebrew and Homebrew's dependencies"))
                                .named("Install Homebrew and Homebrew's dependencies")
                                .comment("All other images are built from our Dockerfile.")
                                .when(image.is("ubuntu:22.04"))
                                .env("DEBIAN_FRONTEND", "noninteractive"),
                        setUp(true, false),
                        install("gnu-tar", "test-bot").with("uninstall", true),
                        disableSorbet().when(name.is("test-bot (no Sorbet)")),
                        run(script("test-bot", "Setup environment variables"))
                                .named("Setup environment variables")
                                .when(glibc),
                        run("brew test-bot --only-cleanup-before"),
                        run("brew test-bot --only-setup"),
                        run("brew test-bot --only-formulae --only-json-tab --test-default-formula"));
    }

    private StepsJob bundleAndServices() {
        var test = "Run brew bundle and brew services integration tests";
        return onEachSystem("bundle-and-services", "bundle and services")
                .when(OFFICIAL.and(NO_PUSH))
                .steps(
                        setUp(false, false),
                        run("brew test-bot --only-cleanup-before"),
                        run(script("bundle-and-services", test)).named(test));
    }

    private StepsJob analytics() {
        var homebrew = homebrewAction("setup-homebrew").named("Set up Homebrew").id("set-up-homebrew");
        var cache = cacheGems(homebrew, runner().os() + "-rubygems-")
                .named("Cache Homebrew Bundler RubyGems")
                .id("cache");
        return onEachSystem("analytics")
                .when(OFFICIAL.and(NO_PUSH))
                .steps(
                        homebrew,
                        cache,
                        run("brew install-bundler-gems")
                                .named("Install Homebrew Bundler RubyGems")
                                .when(cache.cacheHitOutput().isNot("true")),
                        SetupUv.at("20cfd1bf945f4377ade1205e4dbc17946fc9a30d").named("Set up uv"),
                        run("brew formula-analytics --setup"),
                        withInflux(run("brew formula-analytics --install --json --days-ago=2")),
                        withInflux(run("brew generate-analytics-api")));
    }

    private static RunStep withInflux(RunStep step) {
        return step.when(event().flag("pull_request.head.repo.fork")
                        .is(false)
                        .and(event().isPullRequest())
                        .and(event().field("pull_request.user.login").isNot("dependabot[bot]")))
                .env("HOMEBREW_INFLUXDB_TOKEN", secret("HOMEBREW_INFLUXDB_READ_TOKEN"));
    }

    private StepsJob onEachSystem(String id) {
        return onEachSystem(id, id);
    }

    private StepsJob onEachSystem(String id, String title) {
        return variants(
                id,
                matrix().include(name.is(title + " (Linux)"), runsOn.is(UBUNTU_LATEST))
                        .include(name.is(title + " (macOS)"), runsOn.is(MACOS_LATEST)));
    }

    private StepsJob variants(String id, Matrix matrix) {
        return job(id).named(name).needs(syntax).runsOn(runsOn).strategy(matrix.failFast(false));
    }

    private static UsesStep setUp(Object core, boolean cask) {
        return homebrewAction("setup-homebrew")
                .named("Set up Homebrew")
                .id("set-up-homebrew")
                .with("core", core)
                .with("cask", cask);
    }

    private static UsesStep homebrewAction(String name) {
        return uses("Homebrew/actions/" + name + "@8f3d1ec8a696b3b9d9a6c3696b6c73033cab69e4");
    }

    private static UsesStep install(String formulae, String key) {
        return homebrewAction("cache-homebrew-prefix").with("install", formulae).with("workflow-key", key);
    }

    private static RunStep installGems(String groups) {
        return run("brew install-bundler-gems --groups=" + groups).named("Install Bundler RubyGems");
    }

    private static RunStep disableSorbet() {
        return run("echo \"HOMEBREW_TESTS_NO_SORBET_RUNTIME=1\" >> \"$GITHUB_ENV\"")
                .named("Disable Sorbet runtime");
    }

    private static Cache cacheGems(UsesStep homebrew, String prefix) {
        return cache("Bundler RubyGems", prefix, homebrew.output("gems-hash")).path(homebrew.output("gems-path"));
    }

    private static Cache cacheStyle(String folder, String prefix) {
        return cache("style cache", prefix + "-style-cache-", github().sha()).path(folder);
    }

    private static Cache cache(String what, String prefix, Expression<String> suffix) {
        return Cache.at("55cc8345863c7cc4c66a329aec7e433d2d1c52a9")
                .named("Cache " + what)
                .key(prefix + suffix)
                .restoreKeys(prefix);
    }
}
