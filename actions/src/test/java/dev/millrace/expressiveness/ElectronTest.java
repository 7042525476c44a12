package dev.millrace.expressiveness;

import static dev.millrace.dsl.Level.*;
import static dev.millrace.dsl.Millrace.*;
import static dev.millrace.dsl.Permissions.*;
import static dev.millrace.dsl.Result.*;
import static dev.millrace.dsl.RunnerLabel.*;
import static dev.millrace.dsl.Triggers.*;
import static dev.millrace.dsl.expression.Expressions.*;

import dev.millrace.actions.Checkout;
import dev.millrace.dsl.CallJob;
import dev.millrace.dsl.Input;
import dev.millrace.dsl.Job;
import dev.millrace.dsl.RunnerLabel;
import dev.millrace.dsl.StepsJob;
import dev.millrace.dsl.Workflow;
import dev.millrace.dsl.expression.Condition;
import dev.millrace.dsl.expression.Expression;
import java.util.Map;

/** The build of Electron. */
final class ElectronTest extends Rewritten {

    private static final Condition IS_OURS = github().repository().is("electron/electron");
    private static final String CHECKOUT = "3d3c42e5aac5ba805825da76410c181273ba90b1";
    private static final String CACHE = "/mnt/cross-instance-cache:/mnt/cross-instance-cache";
    private static final String WINDOWS_CACHE = "/mnt/win-cache:/mnt/win-cache";
    private static final String ROOT = "--user root";
    private static final String WITH_FUSE = "--user root --device /dev/fuse --cap-add SYS_ADMIN";
    private static final String PRIVILEGED = "--user root --privileged --init";

    private final Input<String> buildImage = stringInput("build-image-sha")
            .describedAs("SHA for electron/build image")
            .defaultsTo("");
    private final Input<Boolean> skipMacos = skip("macos", "macOS builds");
    private final Input<Boolean> skipLinux = skip("linux", "Linux builds");
    private final Input<Boolean> skipWindows = skip("windows", "Windows builds");
    private final Input<Boolean> skipLint = skip("lint", "lint check");
    private final Input<Boolean> ssh =
            booleanInput("enable-ssh").describedAs("Enable SSH debugging").defaultsTo(false);

    private final StepsJob setup = setup();
    private final Condition sourceChanged = setup.output("src").is("true");
    private final Condition nativeChanged = setup.output("native").is("true");
    private final Condition docsOnly = setup.output("docs-only").is("true");
    private final StepsJob checkoutMacos = checkoutMacos();
    private final StepsJob checkoutLinux = checkoutLinux();
    private final StepsJob checkoutWindows = checkoutWindows();
    private final CallJob sisoMacos = siso("macos", "darwin-arm64");
    private final CallJob sisoLinux = siso("linux", "linux-amd64");
    private final CallJob sisoWindows = siso("windows", "windows-amd64");
    private final String linuxImage = image(checkoutLinux, ROOT, CACHE);
    private final String windowsImage = image(checkoutWindows, WITH_FUSE, WINDOWS_CACHE);
    private final String testImage = image(checkoutLinux, PRIVILEGED);
    private final String armTestImage = json("ghcr.io/electron/test:arm64v8-" + sha(checkoutLinux), PRIVILEGED);

    ElectronTest() {
        super("electron__electron/.github/workflows/build.yml");
    }

    @Override
    Workflow rewritten() {
        var docs = docsOnly();
        var linuxArm64 = linuxArm64();
        var builds = new Job[] {macosX64(), macosArm64(), linuxX64(), asan(), linuxArm64, windowsX64(), windowsArm64()};
        return workflow("build")
                .named("Build")
                .on(
                        workflowDispatch(buildImage, skipMacos, skipLinux, skipWindows, skipLint, ssh),
                        push(branches("main", "[1-9][0-9]-x-y")),
                        pullRequest())
                .defaultShell("bash")
                .permissions(none())
                .jobs(setup, lint(), docs)
                .jobs(checkoutMacos, checkoutLinux, checkoutWindows)
                .jobs(sisoMacos, sisoLinux, sisoWindows)
                .jobs(gnCheckOnMacos(), gnCheckOnLinux(), gnCheckOnWindows())
                .jobs(builds)
                .jobs(testLinuxArm64With64k(linuxArm64), done(docs, builds));
    }

    @Override
    Map<String, String> onPurpose() {
        var why = "asks for an output of setup without needing it, where needs.setup is empty; Millrace adds the need";
        return Map.of(
                "/jobs/linux-gn-check/needs", why,
                "/jobs/linux-x64-asan/needs", why,
                "/jobs/linux-arm64/needs", why,
                "/jobs/windows-arm64/needs", why);
    }

    private StepsJob setup() {
        var filter = uses("./.github/actions/paths-filter")
                .id("filter")
                .with("filters", input("setup", "filter", "filters"));
        var sha = uses("./.github/actions/build-image-sha")
                .named("Set Build Image SHA")
                .id("build-image-sha")
                .with("override", buildImage);
        var results = fromJson(filter.output("results"));
        var docs = results.<String>field("docs");
        var src = results.<String>field("src");
        var pgo = results.<String>field("pgo");
        var only = run(echo("docs-only", docs.is("true").and(src.is("false")))
                        + echo("pgo-only", pgo.is("true").and(src.is("false")).and(docs.is("false"))))
                .named("Set Docs Only")
                .id("set-output");
        return job("setup")
                .when(IS_OURS)
                .runsOn(UBUNTU_SLIM)
                .permissions(contents(READ), pullRequests(READ))
                .steps(Checkout.at(CHECKOUT).ref(event().field("pull_request.head.sha")), filter, sha, only)
                .outputs("docs", docs)
                .outputs("src", src)
                .outputs("native", results.field("native"))
                .outputs(sha, "build-image-sha")
                .outputs(only, "docs-only", "pgo-only");
    }

    private static String echo(String output, Condition value) {
        return "echo \"" + output + "=" + value + "\" >> \"$GITHUB_OUTPUT\"\n";
    }

    private CallJob lint() {
        return pipeline("lint", "electron-lint")
                .when(skipLint.isTruthy().not())
                .with("container", image(setup, ROOT))
                .with("skip", setup.output("pgo-only").is("true"))
                .inheritSecrets();
    }

    private CallJob docsOnly() {
        return pipeline("docs-only", "electron-docs-only")
                .when(docsOnly)
                .with("container", linuxImage)
                .inheritSecrets();
    }

    private StepsJob checkoutMacos() {
        return checkout("macos", ROOT, CACHE, true)
                .when(sourceChanged.and(skipMacos.isTruthy().not()))
                .env("GCLIENT_EXTRA_ARGS", "--custom-var=checkout_mac=True --custom-var=host_os=mac");
    }

    private StepsJob checkoutLinux() {
        return checkout("linux", ROOT, CACHE, false)
                .when(sourceChanged.or(docsOnly).and(skipLinux.isTruthy().not()))
                .env("DD_API_KEY", secret("DD_API_KEY"))
                .env("GCLIENT_EXTRA_ARGS", "--custom-var=checkout_arm64=True")
                .env("PATCH_UP_APP_CREDS", secret("PATCH_UP_APP_CREDS"));
    }

    private StepsJob checkoutWindows() {
        return checkout("win", WITH_FUSE, WINDOWS_CACHE, true)
                .when(sourceChanged.and(skipWindows.isTruthy().not()))
                .env("CHROMIUM_GIT_COOKIE_WINDOWS_STRING", secret("CHROMIUM_GIT_COOKIE_WINDOWS_STRING"))
                .env("GCLIENT_EXTRA_ARGS", "--custom-var=checkout_win=True")
                .env("TARGET_OS", "win")
                .env("ELECTRON_DEPOT_TOOLS_WIN_TOOLCHAIN", "1");
    }

    private StepsJob checkout(String platform, String options, String cache, boolean withSasToken) {
        var sync = uses("./src/electron/.github/actions/checkout")
                .named("Checkout & Sync & Save")
                .with("target-platform", platform);
        return job("checkout-" + (platform.equals("win") ? "windows" : platform))
                .runsOn(linux(32))
                .permissions(contents(READ))
                .container(container("ghcr.io/electron/build:" + sha(setup))
                        .options(options)
                        .volumes(cache, "/var/run/sas:/var/run/sas"))
                .env("CHROMIUM_GIT_COOKIE", secret("CHROMIUM_GIT_COOKIE"))
                .outputs("build-image-sha", sha(setup))
                .steps(
                        Checkout.at(CHECKOUT)
                                .named("Checkout Electron")
                                .path("src/electron")
                                .fetchDepth(0)
                                .ref(event().field("pull_request.head.sha")),
                        withSasToken ? sync.with("generate-sas-token", true) : sync);
    }

    private CallJob siso(String system, String host) {
        return pipeline("build-siso-" + system, "segment-build-siso")
                .when(sourceChanged)
                .with("host", host);
    }

    private CallJob gnCheckOnMacos() {
        return gnCheck("macos", "macos").needs(checkoutMacos).with("check-runs-on", MACOS_15);
    }

    private CallJob gnCheckOnLinux() {
        return gnCheck("linux", "linux")
                .when(sourceChanged)
                .with("check-runs-on", linux(8))
                .with("check-container", linuxImage);
    }

    private CallJob gnCheckOnWindows() {
        return gnCheck("windows", "win").with("check-runs-on", linux(8)).with("check-container", windowsImage);
    }

    private static CallJob gnCheck(String system, String platform) {
        return pipeline(system + "-gn-check", "segment-electron-gn-check")
                .with("target-platform", platform)
                .with("target-archs", "x64 arm64")
                .inheritSecrets();
    }

    private CallJob macosX64() {
        return macos("x64", "build-and-test").with("test-runs-on", "macos-15-large");
    }

    private CallJob macosArm64() {
        return withTidy(macos("arm64", "build-and-tidy-and-test"), "macos-15-xlarge")
                .with("test-runs-on", MACOS_15);
    }

    private CallJob macos(String arch, String workflow) {
        return build("macos-" + arch, workflow, "macos", arch)
                .needs(checkoutMacos, sisoMacos)
                .with("build-runs-on", "macos-15-xlarge")
                .with("enable-ssh", ssh.orElse(false));
    }

    private CallJob linuxX64() {
        return withTidy(linux("linux-x64", "build-and-tidy-and-test-and-nan", "x64"), linux(8))
                .with("clang-tidy-container", linuxImage)
                .with("test-runs-on", linux(4))
                .with("test-container", testImage);
    }

    private CallJob asan() {
        return linux("linux-x64-asan", "build-and-test", "x64")
                .with("test-runs-on", linux(4))
                .with("test-container", testImage)
                .with("is-asan", true);
    }

    private CallJob linuxArm64() {
        return linux("linux-arm64", "build-and-test", "arm64")
                .with("test-runs-on", "ubuntu-22.04-arm")
                .with("test-container", armTestImage);
    }

    private CallJob linux(String id, String workflow, String arch) {
        return build(id, workflow, "linux", arch)
                .needs(sisoLinux)
                .when(sourceChanged)
                .with("build-runs-on", linux(32))
                .with("build-container", linuxImage);
    }

    private CallJob testLinuxArm64With64k(Job linuxArm64) {
        return readingIssues(pipeline("test-linux-arm64-64k", "segment-electron-test-64k"))
                .needs(linuxArm64)
                .with("test-runs-on", "ubuntu-22.04-arm")
                .with("test-container", armTestImage)
                .inheritSecrets();
    }

    private CallJob windowsX64() {
        return withTidy(windows("x64", "build-and-tidy-and-test"), linux(8))
                .with("clang-tidy-container", windowsImage)
                .with("test-runs-on", WINDOWS_LATEST);
    }

    private CallJob windowsArm64() {
        return windows("arm64", "build-and-test").with("test-runs-on", WINDOWS_11_ARM);
    }

    private CallJob windows(String arch, String workflow) {
        return build("windows-" + arch, workflow, "win", arch)
                .needs(checkoutWindows, sisoWindows)
                .when(sourceChanged.and(skipWindows.isTruthy().not()))
                .with("build-runs-on", "garm-windows-x64-32core");
    }

    private CallJob withTidy(CallJob job, Object runner) {
        return job.with("clang-tidy-runs-on", runner).with("run-clang-tidy", nativeChanged);
    }

    private static CallJob build(String id, String workflow, String platform, String arch) {
        return readingIssues(pipeline(id, "electron-" + workflow))
                .with("target-platform", platform)
                .with("target-arch", arch)
                .with("is-release", false)
                .with("gn-build-type", "testing")
                .with("generate-symbols", false)
                .with("upload-to-storage", "0")
                .inheritSecrets();
    }

    private static CallJob readingIssues(CallJob job) {
        return job.permissions(issues(READ), pullRequests(READ));
    }

    private static CallJob pipeline(String id, String name) {
        return call(id, "./.github/workflows/pipeline-" + name + ".yml").permissions(contents(READ));
    }

    private StepsJob done(Job docs, Job... builds) {
        var results = expression("needs.*.result");
        return job("gha-done")
                .named("GitHub Actions Completed")
                .runsOn(UBUNTU_LATEST)
                .permissions(contents(READ))
                .needs(docs, checkoutMacos, checkoutLinux, checkoutWindows, sisoMacos, sisoLinux, sisoWindows)
                .needs(builds)
                .when(always().and(IS_OURS))
                .steps(
                        run("exit 1")
                                .named("Fail if any needed job failed or was cancelled")
                                .when(contains(results, FAILURE).or(contains(results, CANCELLED))),
                        run("echo \"All GitHub Actions Jobs are done\"").named("GitHub Actions Jobs Done"));
    }

    private static RunnerLabel linux(int cores) {
        return RunnerLabel.of("electron-arc-centralus-linux-amd64-" + cores + "core");
    }

    private static Expression<String> sha(Job job) {
        return job.output("build-image-sha");
    }

    private static String image(Job job, String options, String... volumes) {
        return json("ghcr.io/electron/build:" + sha(job), options, volumes);
    }

    private static String json(String image, String options, String... volumes) {
        var mounts = volumes.length == 0 ? "" : ",\"volumes\":[\"" + String.join("\",\"", volumes) + "\"]";
        return "{\"image\":\"" + image + "\",\"options\":\"" + options + "\"" + mounts + "}";
    }

    private static Input<Boolean> skip(String what, String described) {
        return booleanInput("skip-" + what).describedAs("Skip " + described).defaultsTo(false);
    }
}
