package dev.millrace.expressiveness;

import static dev.millrace.actions.UploadArtifact.IfNoFilesFound.ERROR;
import static dev.millrace.dsl.Level.*;
import static dev.millrace.dsl.Millrace.*;
import static dev.millrace.dsl.Permissions.*;
import static dev.millrace.dsl.RunnerLabel.*;
import static dev.millrace.dsl.Triggers.*;
import static dev.millrace.dsl.expression.Expressions.*;

import dev.millrace.actions.ActionGhRelease;
import dev.millrace.actions.AttestBuildProvenance;
import dev.millrace.actions.BuildPushAction;
import dev.millrace.actions.Checkout;
import dev.millrace.actions.DockerLoginAction;
import dev.millrace.actions.DownloadArtifact;
import dev.millrace.actions.SetupBuildxAction;
import dev.millrace.actions.SetupQemuAction;
import dev.millrace.actions.TaikiEInstallAction;
import dev.millrace.actions.UploadArtifact;
import dev.millrace.dsl.Axis;
import dev.millrace.dsl.Input;
import dev.millrace.dsl.Matrix;
import dev.millrace.dsl.RunStep;
import dev.millrace.dsl.RunnerLabel;
import dev.millrace.dsl.Step;
import dev.millrace.dsl.StepsJob;
import dev.millrace.dsl.UsesStep;
import dev.millrace.dsl.Workflow;
import dev.millrace.dsl.expression.Condition;
import dev.millrace.dsl.expression.Expression;

/** The release of pnpm: three products, one of which a tag names. */
final class PnpmTest extends Rewritten {

    private static final RunnerLabel SMALL = blacksmith("4vcpu-ubuntu-2404");
    private static final RunnerLabel LINUX = blacksmith("8vcpu-ubuntu-2404");
    private static final RunnerLabel WINDOWS = blacksmith("8vcpu-windows-2025");
    private static final RunnerLabel MACOS = blacksmith("12vcpu-macos-latest");
    private static final String EXTRACT = "Extract archives";
    private static final String ASSERT_TAG = "Assert the version tag points at this commit";
    private static final String VERIFY_VERSION = "Verify the committed version";
    private static final String DESCRIBE = "Generate release description";
    private static final String GENERATE = "Generate npm packages";

    private final Input<Boolean> verifyOnly = booleanInput("verify_ts_release")
            .describedAs("Verify TypeScript release artifacts without publishing")
            .defaultsTo(false);
    private final Axis<RunnerLabel> os = axis("os");
    private final Axis<String> target = axis("target");
    private final Axis<String> codeTarget = axis("code-target");

    private final StepsJob validateRef = job("validate-release-ref")
            .runsOn(SMALL)
            .permissions(none())
            .steps(scripted("validate-release-ref", "Validate release ref"));
    private final StepsJob verifyTag = verifyTag();
    private final StepsJob plan = plan();
    private final StepsJob verifyTypeScript = verifyTypeScript();
    private final StepsJob buildNodeGyp = buildNodeGyp();
    private final StepsJob buildRust = buildRust();
    private final StepsJob verifyRust = verifyRust();
    private final StepsJob publishRust = publishRust();
    private final StepsJob buildPnpr = buildPnpr();
    private final StepsJob verifyPnpr = verifyPnpr();
    private final StepsJob publishPnpr = publishPnpr();

    PnpmTest() {
        super("pnpm__pnpm/.github/workflows/release.yml");
    }

    @Override
    Workflow rewritten() {
        return workflow("release")
                .named("Release")
                .on(push(tags("v*.*.*", "pnpr@*.*.*")), workflowDispatch(verifyOnly))
                .concurrency(concurrencyGroup("release-" + ref()))
                .jobs(validateRef, verifyTag, plan)
                .jobs(verifyTypeScript, releaseTypeScript())
                .jobs(buildNodeGyp, buildRust, verifyRust, publishRust, releaseRust())
                .jobs(buildPnpr, verifyPnpr, publishPnpr, dockerPnpr(), releasePnpr());
    }

    private StepsJob verifyTag() {
        return job("verify-release-tag")
                .named("Verify the release tag is maintainer-signed")
                .needs(validateRef)
                .runsOn(SMALL)
                .permissions(contents(READ))
                .steps(
                        checkout().named("Checkout").fetchTags(true),
                        scripted("verify-release-tag", "Verify the tag signature")
                                .env("TAG", github().refName()));
    }

    private StepsJob plan() {
        var decide = scripted("plan", "Read committed versions and query the registry")
                .id("decide");
        return job("plan")
                .named("Plan (which products need publishing)")
                .needs(validateRef, verifyTag)
                .runsOn(SMALL)
                .permissions(contents(READ))
                .steps(checkout().named("Checkout"), decide)
                .outputs(decide, "ts", "ts_version", "rust", "rust_version", "rust_tag")
                .outputs(decide, "pnpr", "pnpr_version", "pnpr_tag");
    }

    private StepsJob verifyTypeScript() {
        return job("verify-ts-release")
                .named("Verify TypeScript pnpm release artifacts")
                .needs(validateRef)
                .when(plan.output("ts").is("true").or(verifyOnly.isTruthy()))
                .permissions(contents(READ))
                .runsOn(MACOS_LATEST)
                .steps(checkout().named("Checkout"), garnet(), pnpm("node@26.7.0"), buildExecutables())
                .steps(scripted("verify-ts-release", "Verify TypeScript npm packages"));
    }

    private StepsJob releaseTypeScript() {
        var id = "release";
        var version = plan.output("ts_version");
        var release = release("v", "pnpm", version).id("github-release").files("dist/*");
        return job(id).named("Release the TypeScript pnpm CLI")
                .needs(validateRef, verifyTypeScript)
                .when(releases("ts"))
                .permissions(idToken(WRITE), contents(WRITE), attestations(WRITE))
                .runsOn(MACOS_LATEST)
                .environment("release")
                .steps(checkout().named("Checkout"), assertTag(id, version), garnet(), pnpm("node@26.7.0"))
                .steps(
                        buildExecutables(),
                        scripted(id, "Publish internal workspace packages (static token)")
                                .env("NPM_TOKEN", secret("NPM_TOKEN")),
                        stage("TypeScript @pnpm/exe wrapper", "next-11", "pnpm11/pnpm/artifacts/exe")
                                .named("Stage @pnpm/exe (OIDC)"),
                        stage("TypeScript pnpm CLI", "next-11", "pnpm11/pnpm").named("Stage pnpm CLI (OIDC)"),
                        run("pn copy-artifacts").named("Copy Artifacts"),
                        attest("dist/*"),
                        scripted(id, DESCRIBE).env("TS_VERSION", version),
                        release,
                        scripted(id, "Verify draft release")
                                .env("GH_TOKEN", githubToken())
                                .env("RELEASE_ID", release.output("id")));
    }

    private StepsJob buildNodeGyp() {
        return job("build-node-gyp-payload")
                .named("Bundle node-gyp")
                .runsOn(SMALL)
                .when(releases("rust"))
                .permissions(contents(READ))
                .steps(
                        checkout(),
                        pnpm("node@22"),
                        run("pnpm --filter=pacquet run bundle-node-gyp").named("Bundle node-gyp"),
                        run("tar czf node-gyp-payload.tar.gz -C pnpm/npm/pnpm dist")
                                .named("Archive payload"),
                        upload("node-gyp-payload", "node-gyp-payload.tar.gz").named("Upload payload"));
    }

    private StepsJob buildRust() {
        var id = "build-rust";
        return build("rust", "pnpm (Rust)")
                .needs(buildNodeGyp)
                .steps(
                        scripted(id, VERIFY_VERSION).shell("bash").env("VERSION", plan.output("rust_version")),
                        cross("pnpm-cli", "pnpm"),
                        scripted(id, "Build NAPI addon with cross")
                                .shell("bash")
                                .env("TARGET", target),
                        scripted(id, "Prepare NAPI addon").shell("bash"),
                        download("node-gyp-payload").path("node-gyp-payload").named("Download node-gyp payload"))
                .steps(archive(id))
                .steps(
                        attest("pnpm-" + codeTarget + ".*\npnpm-napi." + codeTarget + ".node"),
                        upload("binaries-rust-" + codeTarget, "*.zip", "*.tar.gz", "*.node")
                                .named("Upload Binary"));
    }

    private StepsJob verifyRust() {
        var id = "verify-rust-artifacts";
        return verify("rust", "pnpm (Rust)")
                .needs(buildRust)
                .steps(npmPackagesOfRust(id))
                .steps(scripted(id, GENERATE), scripted(id, "Verify generated npm packages"));
    }

    private StepsJob publishRust() {
        return publish("rust", "pnpm (Rust) and @pnpm/napi")
                .needs(buildRust, verifyRust)
                .steps(npmPackagesOfRust("publish-rust"))
                .steps(
                        scripted("publish-rust", GENERATE),
                        stageRust("Rust native packages", "pnpm/npm/pacquet-* pnpm/npm/napi.*"),
                        stageRust("Rust wrapper packages", "pnpm/npm/napi pnpm/npm/pnpm-exe"),
                        stageRust("Rust pnpm package", "pnpm/npm/pnpm"));
    }

    private Step[] npmPackagesOfRust(String job) {
        return new Step[] {
            scripted(job, EXTRACT),
            download("node-gyp-payload").path("node-gyp-payload").named("Restore node-gyp payload"),
            run("tar xzf node-gyp-payload/node-gyp-payload.tar.gz -C pnpm/npm/pnpm")
                    .named("Unpack node-gyp payload")
        };
    }

    private RunStep stageRust(String what, String packages) {
        return stage(what, "\"$TAG\"", packages)
                .named("Stage " + what + " (OIDC)")
                .env("TAG", plan.output("rust_tag"));
    }

    private StepsJob releaseRust() {
        return draft("rust", "pnpm (Rust)", "v", "pnpm", "pnpm-*.tar.gz", "pnpm-*.zip")
                .needs(buildRust, publishRust);
    }

    private StepsJob buildPnpr() {
        var id = "build-pnpr";
        return build("pnpr", "pnpr")
                .steps(
                        scripted(id, VERIFY_VERSION).shell("bash").env("VERSION", plan.output("pnpr_version")),
                        cross("pnpr", "pnpr"))
                .steps(archive(id))
                .steps(
                        attest("pnpr-" + codeTarget + "*"),
                        upload("binaries-pnpr-" + codeTarget, "*.zip", "*.tar.gz", "*.sha256")
                                .named("Upload Binary"));
    }

    private StepsJob verifyPnpr() {
        var id = "verify-pnpr-artifacts";
        return verify("pnpr", "pnpr")
                .needs(buildPnpr)
                .steps(unzip(), scripted(id, "Extract tarballs"), scripted(id, GENERATE))
                .steps(scripted(id, "Verify generated npm packages"));
    }

    private StepsJob publishPnpr() {
        var id = "publish-pnpr";
        return publish("pnpr", "@pnpm/pnpr")
                .needs(buildPnpr, verifyPnpr)
                .steps(unzip(), scripted(id, "Extract tarballs"), scripted(id, GENERATE))
                .steps(scripted(id, "Publish npm packages").env("TAG", plan.output("pnpr_tag")));
    }

    private StepsJob dockerPnpr() {
        var id = "docker-pnpr";
        var version = plan.output("pnpr_version");
        var tags = scripted(id, "Compute image tags").id("tags").env("VERSION", version);
        var stage = scripted(id, "Stage binaries for the build context").id("stage");
        return job(id).named("Publish the pnpr Docker image")
                .runsOn(LINUX)
                .environment("release")
                .needs(buildPnpr, publishPnpr)
                .permissions(contents(READ), packages(WRITE))
                .env("IMAGE", "ghcr.io/" + github().repositoryOwner() + "/pnpr")
                .steps(checkout(), tags)
                .steps(downloadAll("binaries-pnpr-linux-*-musl").named("Download Linux musl binaries"), stage)
                .steps(
                        SetupQemuAction.at("96fe6ef7f33517b61c61be40b68a1882f3264fb8")
                                .named("Set up QEMU"),
                        SetupBuildxAction.at("37fe631027851001ddb9b187196cc803df7f5f0e")
                                .named("Set up Docker Buildx"),
                        DockerLoginAction.at("dbcb813823bdd20940b903addbd779551569679f")
                                .named("Login to GHCR")
                                .registry("ghcr.io")
                                .username(github().actor())
                                .password(secret("GITHUB_TOKEN")),
                        BuildPushAction.at("53b7df96c91f9c12dcc8a07bcb9ccacbed38856a")
                                .named("Build and push")
                                .context("./pnpr/docker")
                                .platforms("linux/amd64,linux/arm64")
                                .push(true)
                                .tags(tags.output("tags"))
                                .buildArgs(
                                        "PNPR_VERSION=" + version,
                                        "PNPR_SHA256_AMD64=" + stage.output("sha_amd64"),
                                        "PNPR_SHA256_ARM64=" + stage.output("sha_arm64"))
                                .provenance("mode=max")
                                .sbom(true));
    }

    private StepsJob releasePnpr() {
        return draft("pnpr", "pnpr", "pnpr@", "pnpr", "pnpr-*.tar.gz", "pnpr-*.zip", "pnpr-*.sha256")
                .needs(buildPnpr, publishPnpr);
    }

    private Condition releases(String product) {
        return plan.output(product).is("true").and(verifyOnly.isTruthy().not());
    }

    private StepsJob build(String product, String title) {
        return job("build-" + product)
                .named("Package " + title + " " + codeTarget)
                .when(releases(product))
                .permissions(contents(READ), idToken(WRITE), attestations(WRITE))
                .strategy(targets())
                .runsOn(os)
                .steps(
                        checkout(),
                        TaikiEInstallAction.at("a2a5f6e99e1a31540baa0468acfa302cff0f359f")
                                .named("Install cross")
                                .tool("cross"),
                        scripted("build-" + product, "Install clang-cl for Windows ARM64")
                                .when(target.is("aarch64-pc-windows-msvc"))
                                .shell("pwsh"),
                        run("rustup target add " + target).named("Add Rust Target"));
    }

    private Matrix targets() {
        return matrix().include(os.is(WINDOWS), target.is("x86_64-pc-windows-msvc"), codeTarget.is("win32-x64"))
                .include(os.is(WINDOWS), target.is("aarch64-pc-windows-msvc"), codeTarget.is("win32-arm64"))
                .include(os.is(LINUX), target.is("x86_64-unknown-linux-gnu"), codeTarget.is("linux-x64"))
                .include(os.is(LINUX), target.is("aarch64-unknown-linux-gnu"), codeTarget.is("linux-arm64"))
                .include(os.is(LINUX), target.is("x86_64-unknown-linux-musl"), codeTarget.is("linux-x64-musl"))
                .include(os.is(LINUX), target.is("aarch64-unknown-linux-musl"), codeTarget.is("linux-arm64-musl"))
                .include(os.is(MACOS), target.is("x86_64-apple-darwin"), codeTarget.is("darwin-x64"))
                .include(os.is(MACOS), target.is("aarch64-apple-darwin"), codeTarget.is("darwin-arm64"));
    }

    private RunStep cross(String crate, String binary) {
        return run("cross build --locked -p " + crate + " --bin " + binary + " --release --target=" + target)
                .named("Build with cross");
    }

    private Step[] archive(String job) {
        var isWindows = runner().os().is("Windows");
        return new Step[] {
            run(script(job, "7z a")).named("Archive Binary").when(isWindows).shell("bash"),
            run(script(job, "tar czf")).named("Archive Binary").when(isWindows.not())
        };
    }

    private StepsJob verify(String product, String title) {
        return job("verify-" + product + "-artifacts")
                .named("Verify " + title + " npm artifacts")
                .runsOn(UBUNTU_LATEST)
                .permissions(contents(READ))
                .needs(plan)
                .steps(checkout(), pnpm("node@22").with("install", false), downloadBinaries(product));
    }

    private StepsJob publish(String product, String title) {
        return job("publish-" + product)
                .named("Publish " + title + " to npm")
                .runsOn(UBUNTU_LATEST)
                .environment("release")
                .permissions(contents(READ), idToken(WRITE))
                .needs(plan)
                .steps(checkout(), pnpm("node@22").with("install", false), downloadBinaries(product));
    }

    private StepsJob draft(String product, String title, String tag, String name, String... files) {
        var id = "github-release-" + product;
        var version = plan.output(product + "_version");
        return job(id).named("Draft GitHub release for " + title)
                .runsOn(SMALL)
                .permissions(contents(WRITE))
                .steps(
                        checkout().named("Checkout"),
                        assertTag(id, version),
                        downloadBinaries(product),
                        scripted(id, DESCRIBE).env("VERSION", version),
                        release(tag, name, version)
                                .prerelease(contains(version, "-"))
                                .makeLatest(false)
                                .files(files));
    }

    private RunStep assertTag(String job, Expression<String> version) {
        return scripted(job, ASSERT_TAG).env("GH_TOKEN", githubToken()).env("VERSION", version);
    }

    private static ActionGhRelease release(String tag, String name, Expression<String> version) {
        return ActionGhRelease.at("3d0d9888cb7fd7b750713d6e236d1fcb99157228")
                .named("Release")
                .draft(true)
                .tagName(tag + version)
                .name(name + " " + version)
                .bodyPath("RELEASE.md");
    }

    private static Checkout checkout() {
        return Checkout.at("3d3c42e5aac5ba805825da76410c181273ba90b1").persistCredentials(false);
    }

    private static UsesStep garnet() {
        return uses("garnet-org/action@3d47f4a9004f7356c980a0e8d420ef5984750e3c")
                .with("api_token", secret("GARNET_API_TOKEN"));
    }

    private static UsesStep pnpm(String runtime) {
        return uses("pnpm/setup@84cb39b217b10273981911c288cd62326dc7c6d2")
                .named("Install pnpm and Node")
                .with("runtime", runtime);
    }

    private static RunStep buildExecutables() {
        return run("pn --filter=@pnpm/exe run build-artifacts").named("Build TypeScript executable artifacts");
    }

    private static RunStep stage(String what, String tag, String packages) {
        return run(".github/scripts/npm-staged-publication.sh stage '" + what + "' " + tag + " " + packages);
    }

    private static AttestBuildProvenance attest(String paths) {
        return AttestBuildProvenance.at("4d101475d8b20a2381f78447822ac1eab6504dd8")
                .named("Attest build provenance")
                .subjectPath(paths);
    }

    private static UploadArtifact upload(String name, String... paths) {
        return UploadArtifact.at("043fb46d1a93c77aae656e7c1c64a875d1fc6a0a")
                .ifNoFilesFound(ERROR)
                .name(name)
                .path(paths);
    }

    private static DownloadArtifact download(String name) {
        return DownloadArtifact.at("3e5f45b2cfb9172054b4087a40e8e0b5a5461e7c").name(name);
    }

    private static DownloadArtifact downloadBinaries(String product) {
        return downloadAll("binaries-" + product + "-*").named("Download Artifacts");
    }

    private static DownloadArtifact downloadAll(String pattern) {
        return DownloadArtifact.at("3e5f45b2cfb9172054b4087a40e8e0b5a5461e7c")
                .pattern(pattern)
                .mergeMultiple(true);
    }

    private static UsesStep unzip() {
        return uses("montudor/action-zip@0852c26906e00f8a315c704958823928d8018b28")
                .named("Unzip")
                .with("args", "unzip -qq *.zip -d .");
    }

    private static RunnerLabel blacksmith(String machine) {
        return RunnerLabel.of("blacksmith-" + machine);
    }
}
