package dev.millrace.examples;

import static dev.millrace.dsl.Level.WRITE;
import static dev.millrace.dsl.Millrace.artifact;
import static dev.millrace.dsl.Millrace.axis;
import static dev.millrace.dsl.Millrace.days;
import static dev.millrace.dsl.Millrace.job;
import static dev.millrace.dsl.Millrace.matrix;
import static dev.millrace.dsl.Millrace.minutes;
import static dev.millrace.dsl.Millrace.run;
import static dev.millrace.dsl.Millrace.script;
import static dev.millrace.dsl.Millrace.steps;
import static dev.millrace.dsl.Permissions.contents;
import static dev.millrace.dsl.Permissions.pullRequests;
import static dev.millrace.dsl.Reporting.ALWAYS;
import static dev.millrace.dsl.RunnerLabel.MACOS_15;
import static dev.millrace.dsl.RunnerLabel.MACOS_15_INTEL;
import static dev.millrace.dsl.RunnerLabel.UBUNTU_24_04;
import static dev.millrace.dsl.RunnerLabel.WINDOWS_2022;
import static dev.millrace.dsl.expression.Expressions.event;
import static dev.millrace.dsl.expression.Expressions.github;
import static dev.millrace.dsl.release.ReleaseChecks.checksumsMatch;
import static dev.millrace.dsl.release.ReleaseChecks.packageIntegrity;
import static dev.millrace.templates.Jobs.ubuntu;
import static dev.millrace.templates.github.Checkouts.checkout;
import static dev.millrace.templates.github.Checkouts.fullHistory;
import static dev.millrace.templates.github.Releases.gh;
import static dev.millrace.templates.rust.Cargo.toolchain;
import static dev.millrace.templates.rust.Cargo.tools;
import static dev.millrace.templates.rust.Cargo.writeVersion;

import dev.millrace.actions.DownloadArtifact;
import dev.millrace.dsl.Artifact;
import dev.millrace.dsl.Axis;
import dev.millrace.dsl.Job;
import dev.millrace.dsl.RunStep;
import dev.millrace.dsl.RunnerLabel;
import dev.millrace.dsl.Step;
import dev.millrace.dsl.StepsJob;
import dev.millrace.dsl.cache.Cache;
import dev.millrace.dsl.expression.Condition;
import dev.millrace.dsl.expression.Expression;
import java.time.Duration;
import java.util.List;

/** The release of {@link RustPackages}: a tag and a draft, packages of it for all systems side by side, and the draft published last. */
final class RustPackagesRelease {

    private static final int ATTEMPTS = 3;

    private final StepsJob versionAndTag;
    private final Condition condition;

    private RustPackagesRelease(StepsJob versionAndTag, Condition condition) {
        this.versionAndTag = versionAndTag;
        this.condition = condition;
    }

    /** The release that follows a build when a condition is true. */
    static RustPackagesRelease after(Job build, Condition condition) {
        return new RustPackagesRelease(versionAndTag().needs(build).when(condition), condition);
    }

    /** All jobs, in the order of their work. */
    List<Job> jobs() {
        var notes = artifact("changelog", "CHANGELOG.md").retention(days(14));
        var changelog = changelog(notes);
        var linux = linuxPackages();
        var macos = macosPackages();
        var windows = windowsPackages();
        var githubRelease = githubRelease(notes).needs(versionAndTag, linux, macos, windows, changelog);
        var checksums = checksums().needs(versionAndTag, linux, macos, windows, changelog);
        return List.of(
                versionAndTag,
                changelog,
                linux,
                macos,
                windows,
                githubRelease,
                checksums,
                rollback(githubRelease, checksums),
                tell(githubRelease, checksums));
    }

    // A tag of the test merge would name a commit that is on no branch.
    private static StepsJob versionAndTag() {
        var commit = event().field("pull_request.head.sha");
        var version = script("rust-packages/next-version.sh")
                .named("Work out the version")
                .id("version")
                .env("COMMIT", commit);
        var draft = gh(script("rust-packages/tag-and-draft.sh"))
                .named("Tag the commit and open the draft")
                .id("draft")
                .env("TAG", version.output("tag"))
                .env("COMMIT", commit);
        return ubuntu("version-and-tag")
                .named("Version and tag")
                .expected(Duration.ZERO, Duration.ZERO)
                .permissions(contents(WRITE).comment("Tags the commit and opens the draft of the release."))
                .outputs(version, "tag", "version")
                .outputs(draft, "created")
                .steps(fullHistory().ref(commit), version, draft);
    }

    private StepsJob changelog(Artifact notes) {
        return ubuntu("changelog")
                .named("Changelog")
                .needs(versionAndTag)
                .expected(Duration.ZERO, Duration.ZERO)
                .steps(
                        fullHistory().ref(tagRef()),
                        tools("git-cliff"),
                        run("git-cliff --current --strip all --output CHANGELOG.md")
                                .named("Write what is new since the last version"),
                        notes.upload());
    }

    private StepsJob linuxPackages() {
        var format = axis("format", "deb", "rpm");
        return packaging("linux-packages")
                .named("Linux package (" + format + ")")
                .comment("cargo-generate-rpm reads [package.metadata.generate-rpm] of Cargo.toml.")
                // What is built with a newer C library does not start on an older system, and ubuntu-latest moves.
                .runsOn(UBUNTU_24_04)
                .strategy(matrix(format).failFast(false))
                .steps(source())
                .steps(
                        RustPackages.DEPENDENCIES.restore().named("Take the dependencies from the cache"),
                        writeVersion(version()).retry(ATTEMPTS),
                        tools("cargo-deb").when(format.is("deb")),
                        tools("cargo-generate-rpm").when(format.is("rpm")),
                        buildProgram(),
                        packaged("cargo deb --no-build --output dist/", "DEB").when(format.is("deb")),
                        packaged("cargo generate-rpm --output dist/", "RPM").when(format.is("rpm")),
                        keep("package-linux-" + format));
    }

    private StepsJob macosPackages() {
        var arch = axis("arch", "x86_64", "aarch64");
        Axis<RunnerLabel> runner = axis("runner");
        return packaging("macos-packages")
                .named("macOS package (" + arch + ")")
                .runsOn(runner)
                .strategy(matrix(arch)
                        .include(arch.is("x86_64"), runner.is(MACOS_15_INTEL))
                        .include(arch.is("aarch64"), runner.is(MACOS_15))
                        .failFast(false))
                .steps(source())
                .steps(
                        ownCache(RustPackages.DEPENDENCIES.key(arch)),
                        writeVersion(version()).retry(ATTEMPTS),
                        script("rust-packages/build-pkg.sh")
                                .named("Build the PKG")
                                .retry(ATTEMPTS)
                                .env("ARCH", arch)
                                .env("VERSION", version()),
                        keep("package-macos-" + arch));
    }

    private StepsJob windowsPackages() {
        var format = axis("format", "msi");
        return packaging("windows-packages")
                .named("Windows package (" + format + ")")
                .comment("cargo-wix reads wix/main.wxs, and runs WiX 3, which the image of Windows 2022 has.")
                .runsOn(WINDOWS_2022)
                .strategy(matrix(format).failFast(false))
                .steps(source())
                .steps(
                        ownCache(RustPackages.DEPENDENCIES),
                        writeVersion(version()).retry(ATTEMPTS),
                        tools("cargo-wix"),
                        buildProgram(),
                        packaged("cargo wix --no-build --nocapture --output dist/", "MSI"),
                        keep("package-windows-" + format));
    }

    // Beside the job with the checksums, which it waits for: only what they confirm is published.
    private StepsJob githubRelease(Artifact notes) {
        var draft = draft();
        var isDraft = draft.output("draft").is("true");
        var upload = inDraft("gh release upload \"$TAG\" packages/* --clobber")
                .named("Upload the packages")
                .retry(ATTEMPTS);
        var publish = inDraft(
                        "gh release edit \"$TAG\" --verify-tag --notes-file notes/CHANGELOG.md --draft=false --latest")
                .named("Publish the release");
        return ubuntu("github-release")
                .named("GitHub release")
                .timeout(minutes(20))
                .expected(Duration.ZERO, Duration.ZERO)
                .permissions(contents(WRITE).comment("Uploads into the draft and publishes it."))
                .steps(packages(), notes.download("notes"), draft)
                .steps(
                        upload.when(isDraft),
                        waitForChecksums().when(isDraft),
                        checksumsMatch().workingDirectory("packages").when(isDraft),
                        publish.when(isDraft));
    }

    private RunStep waitForChecksums() {
        return gh(script("rust-packages/wait-for-checksums.sh"))
                .named("Wait for the checksums")
                .env("TAG", tag())
                .env("AT_MOST_SECONDS", 600)
                .timeout(minutes(12));
    }

    private StepsJob checksums() {
        var draft = draft();
        var isDraft = draft.output("draft").is("true");
        return ubuntu("checksums")
                .named("Checksums")
                .expected(Duration.ZERO, Duration.ZERO)
                .permissions(contents(WRITE).comment("Uploads the checksums into the draft."))
                .steps(
                        packages(),
                        packageIntegrity("*.deb", "*.rpm", "*.pkg", "*.msi").workingDirectory("packages"),
                        draft,
                        inDraft("gh release upload \"$TAG\" packages/SHA256SUMS --clobber")
                                .named("Upload the checksums")
                                .retry(ATTEMPTS)
                                .when(isDraft));
    }

    private StepsJob rollback(Job githubRelease, Job checksums) {
        return ubuntu("rollback")
                .named("Roll back")
                .needs(versionAndTag, githubRelease, checksums)
                .reporting(ALWAYS)
                .when(versionAndTag
                        .succeeded()
                        .and(githubRelease
                                .succeeded()
                                .not()
                                .or(checksums.succeeded().not())))
                .permissions(contents(WRITE).comment("Deletes the release and the tag that this run has made."))
                .steps(gh(script("rust-packages/rollback.sh"))
                        .named("Delete the release and the tag")
                        .retry(ATTEMPTS)
                        .env("TAG", tag())
                        .when(versionAndTag.output("created").is("true")));
    }

    private StepsJob tell(Job githubRelease, Job checksums) {
        return ubuntu("notify")
                .named("Notify")
                .needs(versionAndTag, githubRelease, checksums)
                .reporting(ALWAYS)
                .when(condition)
                .permissions(pullRequests(WRITE).comment("Comments on the pull request."))
                .steps(gh(script("rust-packages/tell.sh"))
                        .named("Tell the pull request")
                        .env("PULL_REQUEST", event().field("pull_request.number"))
                        .env("TAG", tag())
                        .env("VERSION_AND_TAG", versionAndTag.result())
                        .env("GITHUB_RELEASE", githubRelease.result())
                        .env("CHECKSUMS", checksums.result())
                        .env(
                                "RUN",
                                github().serverUrl() + "/" + github().repository() + "/actions/runs/"
                                        + github().runId()));
    }

    private StepsJob packaging(String id) {
        return job(id).needs(versionAndTag).timeout(minutes(45)).expected(minutes(8), minutes(10));
    }

    private Step source() {
        return steps(checkout().ref(tagRef()), toolchain(RustPackages.TOOLCHAIN));
    }

    private static Step ownCache(Cache cache) {
        return cache.step()
                .named("Cache the dependencies")
                .comment("For another try of the same pull request: no other run may read what it saves.");
    }

    private static RunStep buildProgram() {
        return run("cargo build --release --locked").named("Build the program").retry(ATTEMPTS);
    }

    private static RunStep packaged(String command, String format) {
        return run("mkdir -p dist\n" + command + "\n")
                .named("Build the " + format)
                .retry(ATTEMPTS);
    }

    private static Step keep(String name) {
        return artifact(name, "dist/*").retention(days(14)).upload();
    }

    private static Step packages() {
        return DownloadArtifact.v8()
                .pattern("package-*")
                .mergeMultiple(true)
                .path("packages")
                .named("Download the packages");
    }

    /** Tells whether the release is a draft still; what is published is never changed. */
    private RunStep draft() {
        return inDraft(
                        "gh release view \"$TAG\" --json isDraft --jq '\"draft=\\(.isDraft)\"' | tee -a \"$GITHUB_OUTPUT\"")
                .named("See whether the release is a draft still")
                .id("release");
    }

    private RunStep inDraft(String command) {
        return gh(command).env("TAG", tag());
    }

    private Expression<String> tag() {
        return versionAndTag.output("tag");
    }

    private Expression<String> version() {
        return versionAndTag.output("version");
    }

    private String tagRef() {
        return "refs/tags/" + tag();
    }
}
