package dev.millrace.expressiveness;

import static dev.millrace.dsl.Level.*;
import static dev.millrace.dsl.Millrace.*;
import static dev.millrace.dsl.Permissions.*;
import static dev.millrace.dsl.Result.*;
import static dev.millrace.dsl.RunnerLabel.*;
import static dev.millrace.dsl.Triggers.*;
import static dev.millrace.dsl.expression.Expressions.*;

import dev.millrace.actions.Cache;
import dev.millrace.actions.CacheRestore;
import dev.millrace.actions.CacheSave;
import dev.millrace.actions.Checkout;
import dev.millrace.actions.CodecovAction;
import dev.millrace.actions.CosignInstaller;
import dev.millrace.actions.DeployPages;
import dev.millrace.actions.DownloadArtifact;
import dev.millrace.actions.SetupUv;
import dev.millrace.actions.SlackGithubAction;
import dev.millrace.actions.UploadArtifact;
import dev.millrace.actions.UploadPagesArtifact;
import dev.millrace.actions.ZizmorAction;
import dev.millrace.dsl.Axis;
import dev.millrace.dsl.Job;
import dev.millrace.dsl.RunStep;
import dev.millrace.dsl.RunnerLabel;
import dev.millrace.dsl.Step;
import dev.millrace.dsl.StepsJob;
import dev.millrace.dsl.UsesStep;
import dev.millrace.dsl.Workflow;
import dev.millrace.dsl.expression.Condition;
import dev.millrace.dsl.expression.Expression;
import java.util.Arrays;

/** The build of Renovate, with tests on a computed matrix, a gate over all of them, and the release. */
final class RenovateTest extends Rewritten {

    private static final Expression<Boolean> DRAFT = event().flag("pull_request.draft");
    private static final Condition READY = DRAFT.isNot(true);
    private static final Condition PULL_REQUEST = event().isPullRequest();
    private static final Condition MERGE_GROUP = event().is("merge_group");
    private static final Condition OURS = github().repository().is("renovatebot/renovate");
    private static final Condition ON_MAIN = ref().name().is("main");
    private static final Condition NEEDS_DOCKER = PULL_REQUEST.not().or(READY.and(event().hasLabel("ci:fulltest")));
    private static final Condition PUSHED_TO_MAIN = OURS.and(ON_MAIN).and(event().isPush());
    private static final Expression<String> NODE_VERSION = env("NODE_VERSION");
    private static final Expression<String> LOCKED = hashFiles("pnpm-lock.yaml");
    private static final String NEWER_COMMITS = "Check for newer commits";

    private final StepsJob setup = setup();
    private final StepsJob setupBuild = setupBuild();
    private final Condition hasTests =
            DRAFT.is(true).and(setup.output("test-matrix-empty").is("true")).not();
    private final StepsJob prefetch = prefetch();
    private final StepsJob lintOxlint = lint("oxlint", 15)
            .steps(pnpm("Lint with oxlint", "oxlint -f github"))
            .steps(pnpm("Lint with biome", "biome-ci"));
    private final StepsJob lintPrettier = lintPrettier();
    private final StepsJob lintDocs = lint("docs", 7)
            .steps(
                    pnpm("Lint markdown", "markdown-lint"),
                    pnpm("Generate JSON schema", "create-json-schema"),
                    pnpm("Lint fenced code blocks", "doc-fence-check"),
                    pnpm("Lint documentation", "lint-documentation"));
    private final StepsJob lintOther = lintOther();
    private final StepsJob lintActions = lintActions();
    private final StepsJob test = test();
    private final StepsJob codecov = codecov();
    private final StepsJob coverageThreshold = coverageThreshold();
    private final StepsJob build = build();
    private final StepsJob buildDocker = buildDocker();
    private final StepsJob buildDocs = buildDocs();
    private final StepsJob testSuccess = testSuccess();
    private final StepsJob testE2e = testE2e();
    private final StepsJob release = release();
    private final StepsJob deployDocs = deployDocs();

    RenovateTest() {
        super("renovatebot__renovate/.github/workflows/build.yml");
    }

    @Override
    Workflow rewritten() {
        return workflow("build")
                .named("Build")
                .on(
                        push(branches("main", "next", "maint/**")),
                        pullRequest().opened().synchronize().reopened().readyForReview(),
                        mergeGroup(),
                        workflowDispatch(
                                stringInput("dryRun").describedAs("Dry-Run").defaultsTo("true")))
                .permissions(contents(READ))
                .concurrency(concurrencyGroup(github().workflow() + "-"
                                + event().field("number").orElse(ref()))
                        .cancelInProgress(PULL_REQUEST.or(MERGE_GROUP)))
                .env("DO_RELEASE", isReleaseBranch())
                .env("NODE_VERSION", 24)
                .env("DRY_RUN", true)
                .env("TEST_LEGACY_DECRYPTION", true)
                .env("SPARSE_CHECKOUT", text("env/SPARSE_CHECKOUT"))
                .jobs(setup, setupBuild, prefetch)
                .jobs(lintOxlint, lintPrettier, lintDocs, lintOther, lintActions)
                .jobs(test, codecov, coverageThreshold, testSuccess)
                .jobs(build, buildDocker, buildDocs, testE2e)
                .jobs(release, deployDocs)
                .jobs(notify(release, "notify-release-failure"), notify(deployDocs, "notify-docs-failure"));
    }

    private static Condition isReleaseBranch() {
        var branch = ref().name();
        return branch.isSameAs(event().field("repository.default_branch"))
                .or(branch.is("next"))
                .or(startsWith(branch, "maint/"));
    }

    private StepsJob setup() {
        var isFull = PULL_REQUEST.not().or(event().hasLabel("ci:fulltest"));
        var full = scripted("setup", "Calculate `os-matrix-is-full` output")
                .id("os-matrix-is-full")
                .env("IS_FULL", choose(isFull, "true", ""));
        var systems = scripted("setup", "Calculate `os-matrix` output")
                .id("os-matrix")
                .env("OS_ALL", "[\"ubuntu-latest\", \"macos-latest\", \"windows-latest\"]")
                .env("OS_LINUX_ONLY", "[\"ubuntu-latest\"]");
        var changed = scripted("setup", "Detect changed files")
                .id("changed-files")
                .when(PULL_REQUEST)
                .env("GH_TOKEN", githubToken())
                .env("GH_REPO", event().field("repository.full_name"))
                .env(
                        "PR_URL",
                        "https://api.github.com/repos/{owner}/{repo}/compare/"
                                + event().field("pull_request.base.sha") + "..."
                                + event().field("pull_request.head.sha"))
                .env("JQ_FILTER", "\"changed-files=\" + ([.files[].filename] | tostring)");
        var prefetch = uses("./.github/actions/calculate-prefetch-matrix")
                .named("Calculate matrix for `node_modules` prefetch")
                .id("os-matrix-prefetch")
                .with("repo", event().field("repository.full_name"))
                .with("token", githubToken())
                .with("node-version", NODE_VERSION);
        var shards = scripted("setup", "Schedule test shards")
                .id("schedule-test-shards")
                .env("ALL_PLATFORMS", env("OS_MATRIX_IS_FULL"))
                .env("FILTER_SHARDS", choose(DRAFT.isTruthy(), "true", ""))
                .env("CHANGED_FILES", changed.output("changed-files"));
        return job("setup")
                .runsOn(UBUNTU_LATEST)
                .outputs(systems, "os-matrix")
                .outputs(full, "os-matrix-is-full")
                .outputs("os-matrix-prefetch", prefetch.output("matrix"))
                .outputs(shards, "test-shard-matrix", "test-matrix-empty")
                .steps(full, systems, changed, sparseCheckout(), prefetch)
                .steps(prefetchNode("Prefetch test modules for `ubuntu-latest`").id("setup-node"), shards);
    }

    private StepsJob setupBuild() {
        var outputs = run("echo \"node-version=" + NODE_VERSION + "\" >> \"$GITHUB_OUTPUT\"")
                .named("Setup outputs")
                .id("setup-outputs");
        return job("setup-build")
                .runsOn(UBUNTU_LATEST)
                .outputs(outputs, "node-version")
                .steps(sparseCheckout(), outputs, prefetchNode("Prefetch build modules for `ubuntu-latest`"));
    }

    private StepsJob prefetch() {
        Axis<RunnerLabel> os = axis("os", fromJson(setup.output("os-matrix-prefetch")));
        var isNeeded =
                setup.output("os-matrix-is-full").isTruthy().and(runner().os().isNot("Linux"));
        return job("prefetch")
                .when(hasTests)
                .strategy(matrix(os))
                .runsOn(os)
                .timeout(minutes(10))
                .steps(
                        sparseCheckout().when(isNeeded),
                        prefetchNode("Setup Node.js").when(isNeeded));
    }

    private StepsJob lintPrettier() {
        var id = "lint-prettier";
        var key = "prettier-cache-" + hashFiles("pnpm-lock.yaml", "package.json");
        return lint("prettier", 7)
                .steps(restore("prettier", key, key + "-"), scripted(id, "Lint"), save("prettier", key));
    }

    private StepsJob lintOther() {
        var key = "tsbuildinfo-" + LOCKED;
        return lint("other", 7)
                .steps(
                        restore("tsbuildinfo", key, key + "-", "tsbuildinfo-"),
                        pnpm("Type check", "type-check"),
                        save("tsbuildinfo", key),
                        pnpm("Lint project file structure", "ls-lint"),
                        pnpm("Check git version", "git-check"),
                        pnpm("Test schema", "test-schema"),
                        pnpm("Lint other", "lint-other"));
    }

    private StepsJob lint(String what, int minutes) {
        return job("lint-" + what)
                .runsOn(UBUNTU_LATEST)
                .timeout(minutes(minutes))
                .steps(checkout(), setupNode());
    }

    private StepsJob lintActions() {
        var actionlint = "docker://rhysd/actionlint:1.7.12"
                + "@sha256:b1934ee5f1c509618f2508e6eb47ee0d3520686341fec936f3b79331f9315667";
        return job("lint-actions")
                .runsOn(UBUNTU_LATEST)
                .timeout(minutes(7))
                .permissions(securityEvents(WRITE))
                .steps(
                        checkout().sparseCheckout(".github/"),
                        uses(actionlint)
                                .named("Check workflow files")
                                .with("args", input("lint-actions", "Check workflow files", "args")),
                        ZizmorAction.at("3dc1ecc9bcb9e94e9b2c709687979e1298497054")
                                .named("Run zizmor")
                                .version("1.29.0"));
    }

    private StepsJob test() {
        var name = axis("name");
        Axis<RunnerLabel> os = axis("os");
        Axis<Number> timeout = axis("runner-timeout-minutes");
        var coverage = axis("coverage");
        var cacheKey = "vitest-cache-" + runner().os() + "-" + NODE_VERSION + "-" + axis("cache-key") + "-";
        var isCovered = success().and(READY).and(coverage.isTruthy());
        return job("test")
                .needs(prefetch)
                .when(hasTests)
                .named(name)
                .runsOn(os)
                .timeout(timeout)
                .permissions(idToken(WRITE))
                .strategy(matrix().includeFrom(fromJson(setup.output("test-shard-matrix")))
                        .failFast(false))
                .steps(
                        bareCheckout(),
                        node(NODE_VERSION),
                        Cache.at("55cc8345863c7cc4c66a329aec7e433d2d1c52a9")
                                .named("Cache vitest")
                                .path(".cache/vitest")
                                .key(cacheKey + LOCKED)
                                .restoreKeys(cacheKey),
                        scripted("test", "Unit tests").shell("bash"),
                        reportCoverage("Codecov Test")
                                .when(MERGE_GROUP.not().and(cancelled().not()))
                                .reportType("test_results")
                                .directory("./coverage/shard"),
                        scripted("test", "Move coverage files").when(isCovered),
                        upload("Save coverage artifacts")
                                .when(isCovered)
                                .name(axis("upload-artifact-name"))
                                .path("./coverage/lcov", "./coverage/json"));
    }

    private StepsJob codecov() {
        return job("codecov")
                .needs(test)
                .runsOn(UBUNTU_LATEST)
                .timeout(minutes(3))
                .when(success().and(MERGE_GROUP.not()).and(READY))
                .permissions(idToken(WRITE))
                .steps(
                        checkout().filter("blob:none"),
                        downloadCoverage(),
                        reportCoverage("Codecov Coverage")
                                .when(MERGE_GROUP.not())
                                .directory("coverage/lcov")
                                .failCiIfError(PULL_REQUEST.not()));
    }

    private StepsJob coverageThreshold() {
        var id = "coverage-threshold";
        return job(id).needs(test)
                .runsOn(UBUNTU_LATEST)
                .timeout(minutes(3))
                .when(success().and(READY))
                .steps(
                        sparseCheckout(),
                        setupNode(),
                        downloadCoverage(),
                        pnpm("Merge coverage reports", "nyc merge ./coverage/json ./coverage/nyc/coverage.json"),
                        pnpm("Report coverage", "nyc report -t ./coverage/nyc --skip-full -r text -r text-summary"),
                        scripted(id, "Check coverage threshold"));
    }

    private StepsJob testSuccess() {
        return job("test-success")
                .comment("Catch-all required check for test matrix and coverage")
                .needs(setup, test, codecov, coverageThreshold, lintActions, lintDocs, lintOther, lintOxlint)
                .needs(lintPrettier, buildDocker, buildDocs)
                .runsOn(UBUNTU_LATEST)
                .timeout(minutes(1))
                .when(always())
                .steps(gate("tests", test))
                .steps(gate("codecov", codecov))
                .steps(gate("coverage-threshold", coverageThreshold))
                .steps(gate("Actions linting", lintActions))
                .steps(gate("linting", lintDocs, lintOther, lintOxlint, lintPrettier))
                .steps(gate("docs build", buildDocs))
                .steps(fail("skipped or failed docker build when needed")
                        .when(NEEDS_DOCKER.and(buildDocker.result().isOneOf(SKIPPED, FAILURE))));
    }

    private static Step[] gate(String what, Job... jobs) {
        var isBad = any(jobs, FAILURE, CANCELLED);
        var isSkipped = any(jobs, SKIPPED);
        return new Step[] {
            fail("failed or cancelled " + what).when(isBad),
            fail("skipped " + what + " when PR is ready for review")
                    .when(PULL_REQUEST.and(READY).and(isSkipped))
        };
    }

    private static Condition any(Job[] jobs, dev.millrace.dsl.Result... results) {
        return Arrays.stream(jobs)
                .map(job -> job.result().isOneOf(results))
                .reduce(Condition::or)
                .orElseThrow();
    }

    private static RunStep fail(String why) {
        return run("exit 1").named("Fail for " + why);
    }

    private StepsJob build() {
        return job("build")
                .runsOn(UBUNTU_LATEST)
                .timeout(minutes(15))
                .when(READY)
                .steps(
                        checkout(),
                        setupNode(),
                        pnpm("Build", "build"),
                        upload("Upload dist").name("renovate-dist").path("dist/"));
    }

    private StepsJob buildDocker() {
        var image = "docker run -e LOG_LEVEL=debug ";
        return job("build-docker")
                .needs(build)
                .runsOn(UBUNTU_LATEST)
                .timeout(minutes(15))
                .when(NEEDS_DOCKER)
                .steps(
                        checkout(),
                        setupDocker(),
                        downloadDist(),
                        setupNode(),
                        pnpm(
                                        "Build docker",
                                        "build:docker build --platform linux/amd64,linux/arm64 --tries=3 --args '--load'")
                                .env("LOG_LEVEL", "debug"),
                        run(image + "--rm renovate/renovate --version").named("Test docker"),
                        run(image + "-e RENOVATE_TOKEN --rm renovate/renovate --dry-run=lookup "
                                        + github().repository())
                                .named("dry-run")
                                .when(MERGE_GROUP
                                        .or(event().isWorkflowDispatch())
                                        .or(event().isPush()
                                                .and(env("DO_RELEASE").isNot("true"))))
                                .env("RENOVATE_TOKEN", secret("GITHUB_TOKEN")),
                        showDisk());
    }

    private StepsJob buildDocs() {
        var isIssueless = PULL_REQUEST
                .or(MERGE_GROUP)
                .or(event().flag("repository.has_issues").is(false));
        return job("build-docs")
                .runsOn(UBUNTU_LATEST)
                .timeout(minutes(5))
                .when(READY)
                .steps(
                        checkout(),
                        setupNode(),
                        uv(true),
                        run("uv sync --locked").named("Install uv dependencies"),
                        pnpm("Build", "build:docs")
                                .env("GITHUB_TOKEN", secret("GITHUB_TOKEN"))
                                .env("SKIP_GITHUB_ISSUES", choose(isIssueless, "true", "")),
                        pnpm("Test docs", "test:docs"),
                        upload("Upload").name("docs").path("tmp/docs/"),
                        pnpm("Build mkdocs", "mkdocs build --no-build"));
    }

    private StepsJob testE2e() {
        return job("test-e2e")
                .needs(build)
                .runsOn(UBUNTU_LATEST)
                .timeout(minutes(7))
                .when(READY)
                .steps(checkout(), setupNode(), downloadDist())
                .steps(
                        pnpm("Pack", "test-e2e:pack"),
                        pnpm("Install dependencies", "test-e2e:install"),
                        pnpm("E2E Test", "test-e2e:run"));
    }

    private StepsJob release() {
        var id = "release";
        return job(id).needs(
                        buildDocker, lintOxlint, lintPrettier, lintDocs, lintOther, testE2e, testSuccess, buildDocs)
                .needs(codecov, coverageThreshold)
                .when(OURS.and(PULL_REQUEST.not()))
                .runsOn(UBUNTU_LATEST)
                .timeout(minutes(60))
                .concurrency(concurrencyGroup(github().workflow() + "-release-" + ref()))
                .permissions(actions(WRITE), contents(WRITE), issues(WRITE))
                .permissions(pullRequests(WRITE), idToken(WRITE), packages(WRITE))
                .steps(
                        newerCommits().env("GH_REPO", "renovatebot/renovate"),
                        bareCheckout().fetchDepth(0).filter("blob:none"),
                        setupDocker(),
                        setupNode().with("use-cache", false),
                        scripted(id, "Install newer npm if needed"),
                        CosignInstaller.at("6f9f17788090df1f26f669e9d70d6ae9567deba6"),
                        scripted(id, "Docker registry login")
                                .env("DOCKER_USERNAME", secret("DOCKER_USERNAME"))
                                .env("DOCKER_PASSWORD", secret("DOCKER_PASSWORD"))
                                .env("GITHUB_TOKEN", secret("GITHUB_TOKEN"))
                                .env("REPOSITORY_OWNER", github().repositoryOwner()),
                        uv(false),
                        run("uv sync --locked").named("Install uv dependencies"),
                        scripted(id, "Check dry run")
                                .env("EVENT_NAME", event().name())
                                .env("INPUT_DRY_RUN", event().field("inputs.dryRun")),
                        newerCommits(),
                        run("pnpm semantic-release --dry-run \"$DRY_RUN\"")
                                .named("semantic-release")
                                .env("GITHUB_TOKEN", secret("GITHUB_TOKEN"))
                                .env("LOG_LEVEL", "debug"),
                        scripted(id, "Build mkdocs site for deployment")
                                .when(ON_MAIN)
                                .env("GH_TOKEN", secret("GITHUB_TOKEN"))
                                .env("MKDOCS_INCLUDE_ANNOUNCEMENT", "true"),
                        upload("Upload docs artifact for deployment")
                                .when(ON_MAIN)
                                .name("mkdocs-site")
                                .path("tmp/mkdocs-site.tgz")
                                .retentionDays(1),
                        showDisk());
    }

    private RunStep newerCommits() {
        return scripted("release", NEWER_COMMITS)
                .env("GH_TOKEN", secret("GITHUB_TOKEN"))
                .env("REF_NAME", ref().name())
                .env("EXPECTED_SHA", github().sha())
                .env("RUN_ID", github().runId());
    }

    private StepsJob deployDocs() {
        var id = "deploy-docs-site";
        var pages = DeployPages.at("cd2ce8fcbc39b97be8ca5fce6e763baed58fa128")
                .named("Deploy to GitHub Pages")
                .id("deployment");
        return job(id).needs(setupBuild, release)
                .when(PUSHED_TO_MAIN)
                .permissions(pages(WRITE), idToken(WRITE))
                .environment(environment("github-pages").url(pages.pageUrlOutput()))
                .runsOn(UBUNTU_LATEST)
                .steps(
                        download("Download mkdocs site from release")
                                .name("mkdocs-site")
                                .path("tmp"),
                        scripted(id, "Extract docs site"),
                        scripted(id, "Mirror helm-charts/index.yaml from helm-charts' GitHub Pages site"),
                        UploadPagesArtifact.at("fc324d3547104276b827a68afc52ff2a11cc49c9")
                                .named("Upload GitHub Pages artifact")
                                .path("tools/mkdocs/site"),
                        pages);
    }

    private StepsJob notify(Job failed, String id) {
        return job(id).runsOn(UBUNTU_LATEST)
                .needs(failed)
                .when(always().and(PUSHED_TO_MAIN)
                        .and(failed.result()
                                .is(FAILURE)
                                .or(condition("needs." + failed.id() + ".result == 'timed_out'"))))
                .steps(SlackGithubAction.at("dcb1066f776dd043e64d0e8ba94ca15cc7e1875d")
                        .named("Post to Slack")
                        .id("slack")
                        .webhook(secret("RENOVATEBOT_SLACK_WEBHOOK_MAIN_FAILURES"))
                        .webhookType("incoming-webhook")
                        .payload(input(id, "slack", "payload")));
    }

    private static Checkout checkout() {
        return bareCheckout().named("Checkout code");
    }

    private static Checkout bareCheckout() {
        return Checkout.at("3d3c42e5aac5ba805825da76410c181273ba90b1")
                .persistCredentials(false)
                .showProgress(false);
    }

    private static Checkout sparseCheckout() {
        return checkout().filter("blob:none").sparseCheckout(env("SPARSE_CHECKOUT"));
    }

    private UsesStep setupNode() {
        return node(setupBuild.output("node-version"));
    }

    private static UsesStep prefetchNode(String name) {
        return node(NODE_VERSION).named(name).with("save-cache", true);
    }

    private static UsesStep node(Expression<String> version) {
        return uses("./.github/actions/setup-node")
                .named("Setup Node.js")
                .with("node-version", version)
                .with("os", runner().os());
    }

    private static UsesStep setupDocker() {
        return uses("./.github/actions/setup-docker").named("Setup Docker");
    }

    private static SetupUv uv(boolean cached) {
        return SetupUv.at("c771a70e6277c0a99b617c7a806ffedaca235ff9")
                .named("Setup uv")
                .version("0.12.5")
                .enableCache(cached)
                .cachePython(true);
    }

    private static RunStep pnpm(String name, String command) {
        return run("pnpm " + command).named(name);
    }

    private static RunStep showDisk() {
        return run("df -h").when(cancelled().not());
    }

    private static CacheRestore restore(String what, String key, String... restoreKeys) {
        return CacheRestore.at("55cc8345863c7cc4c66a329aec7e433d2d1c52a9")
                .named("Restore " + what + " cache")
                .path(".cache/" + what)
                .key(key)
                .restoreKeys(restoreKeys);
    }

    private static CacheSave save(String what, String key) {
        return CacheSave.at("55cc8345863c7cc4c66a329aec7e433d2d1c52a9")
                .named("Save " + what + " cache")
                .when(event().isPush())
                .path(".cache/" + what)
                .key(key + "-" + github().runId() + "-" + github().runAttempt());
    }

    private static CodecovAction reportCoverage(String name) {
        return CodecovAction.at("fb8b3582c8e4def4969c97caa2f19720cb33a72f")
                .named(name)
                .useOidc(true)
                .verbose(true);
    }

    private static DownloadArtifact downloadCoverage() {
        return download("Download coverage reports")
                .pattern("coverage-*")
                .path("coverage")
                .mergeMultiple(true);
    }

    private static DownloadArtifact downloadDist() {
        return download("Download dist").name("renovate-dist").path("dist/");
    }

    private static DownloadArtifact download(String name) {
        return DownloadArtifact.at("3e5f45b2cfb9172054b4087a40e8e0b5a5461e7c").named(name);
    }

    private static UploadArtifact upload(String name) {
        return UploadArtifact.at("043fb46d1a93c77aae656e7c1c64a875d1fc6a0a").named(name);
    }
}
