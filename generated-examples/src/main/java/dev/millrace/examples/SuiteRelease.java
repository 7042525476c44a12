package dev.millrace.examples;

import static dev.millrace.dsl.Level.READ;
import static dev.millrace.dsl.Level.WRITE;
import static dev.millrace.dsl.Millrace.artifact;
import static dev.millrace.dsl.Millrace.axis;
import static dev.millrace.dsl.Millrace.days;
import static dev.millrace.dsl.Millrace.environment;
import static dev.millrace.dsl.Millrace.matrix;
import static dev.millrace.dsl.Millrace.minutes;
import static dev.millrace.dsl.Millrace.perRef;
import static dev.millrace.dsl.Millrace.run;
import static dev.millrace.dsl.Millrace.script;
import static dev.millrace.dsl.Permissions.contents;
import static dev.millrace.dsl.Permissions.idToken;
import static dev.millrace.dsl.Permissions.packages;
import static dev.millrace.dsl.Permissions.pullRequests;
import static dev.millrace.dsl.RunnerLabel.MACOS_15;
import static dev.millrace.dsl.RunnerLabel.MACOS_15_INTEL;
import static dev.millrace.dsl.RunnerLabel.UBUNTU_24_04;
import static dev.millrace.dsl.RunnerLabel.UBUNTU_24_04_ARM;
import static dev.millrace.dsl.RunnerLabel.WINDOWS_11_ARM;
import static dev.millrace.dsl.RunnerLabel.WINDOWS_2025;
import static dev.millrace.dsl.Triggers.push;
import static dev.millrace.dsl.Triggers.stringInput;
import static dev.millrace.dsl.Triggers.tags;
import static dev.millrace.dsl.Triggers.workflowDispatch;
import static dev.millrace.dsl.cache.Caches.dockerLayers;
import static dev.millrace.dsl.expression.Expressions.event;
import static dev.millrace.dsl.expression.Expressions.github;
import static dev.millrace.dsl.expression.Expressions.notCancelled;
import static dev.millrace.dsl.expression.Expressions.secret;
import static dev.millrace.dsl.release.ReleaseChecks.cleanWorkingTree;
import static dev.millrace.dsl.release.ReleaseChecks.noDevelopmentVersion;
import static dev.millrace.dsl.release.ReleaseChecks.packageIntegrity;
import static dev.millrace.examples.QualitySuite.PORTABLE;
import static dev.millrace.examples.QualitySuite.check;
import static dev.millrace.examples.QualitySuite.installRust;
import static dev.millrace.examples.QualitySuite.portableRust;
import static dev.millrace.examples.QualitySuite.rust;
import static dev.millrace.examples.QualitySuite.suite;
import static dev.millrace.templates.Jobs.ubuntu;
import static dev.millrace.templates.container.Images.buildx;
import static dev.millrace.templates.container.Images.loginToGhcr;
import static dev.millrace.templates.container.Images.qemu;
import static dev.millrace.templates.github.Checkouts.checkout;
import static dev.millrace.templates.github.Checkouts.fullHistory;
import static dev.millrace.templates.github.Releases.gh;
import static dev.millrace.templates.rust.Cargo.publishCrates;
import static dev.millrace.templates.rust.Cargo.toolchain;
import static dev.millrace.templates.rust.Cargo.tools;

import dev.millrace.actions.BuildPushAction;
import dev.millrace.actions.CreatePullRequest;
import dev.millrace.actions.DownloadArtifact;
import dev.millrace.actions.MetadataAction;
import dev.millrace.dsl.Artifact;
import dev.millrace.dsl.Axis;
import dev.millrace.dsl.Input;
import dev.millrace.dsl.RunnerLabel;
import dev.millrace.dsl.StepsJob;
import dev.millrace.dsl.Workflow;
import dev.millrace.examples.SuiteBenchmarks.Target;

/** Releases MemoryStreamer: a tag, or a version given by hand, becomes binaries, an image, a GitHub release and crates. */
final class SuiteRelease {

    private static final Input<String> VERSION = stringInput("version")
            .describedAs("The version to release, like 1.2.3")
            .required();
    private static final String IMAGE = "ghcr.io/" + github().repository();
    private static final Artifact REPORT =
            artifact("performance-report", "results").retention(days(90));

    private SuiteRelease() {}

    static Workflow workflow(Workflow qualityGate) {
        var validate = validate();
        var quality = check("quality", qualityGate).named("Quality gate");
        var build = build(validate).needs(validate, quality);
        var container = container(validate).needs(validate, quality);
        var validation = performanceValidation(container).needs(build, container);
        var release = githubRelease(validation);
        var publish = publishCrate(release);
        var after = postRelease(publish);

        return suite("release")
                .named("Release")
                .on(push(tags("v*.*.*")), workflowDispatch(VERSION))
                .concurrency(perRef().comment("Never cancelled: half a release is worse than none."))
                .jobs(validate, quality, build, container, validation, release, publish, after);
    }

    /** Hands the version and the tag on, so that no job has to ask one far before it. */
    private static StepsJob handOn(StepsJob job, StepsJob before) {
        return job.outputs("version", before.output("version")).outputs("tag", before.output("tag"));
    }

    private static StepsJob validate() {
        var version = script("quality-suite/release-version.sh")
                .named("Compare the version with the workspace")
                .id("version")
                .env("REQUESTED", VERSION);
        return ubuntu("validate")
                .named("Validate the version")
                .timeout(minutes(30))
                .outputs(version, "version", "tag")
                .steps(
                        fullHistory(),
                        installRust("stable", "release-validate"),
                        version,
                        noDevelopmentVersion(version.output("version")),
                        run("cargo publish --workspace --locked --dry-run").named("Package the crates"),
                        cleanWorkingTree());
    }

    private static StepsJob build(StepsJob validate) {
        var os = axis("os", "linux", "macos", "windows");
        var arch = axis("arch", "x64", "arm64");
        Axis<RunnerLabel> runner = axis("runner");
        Axis<String> target = axis("target");
        var platforms = matrix(os, arch)
                .include(os.is("linux"), arch.is("x64"), runner.is(UBUNTU_24_04), target.is("x86_64-unknown-linux-gnu"))
                .include(
                        os.is("linux"),
                        arch.is("arm64"),
                        runner.is(UBUNTU_24_04_ARM),
                        target.is("aarch64-unknown-linux-gnu"))
                .include(os.is("macos"), arch.is("x64"), runner.is(MACOS_15_INTEL), target.is("x86_64-apple-darwin"))
                .include(os.is("macos"), arch.is("arm64"), runner.is(MACOS_15), target.is("aarch64-apple-darwin"))
                .include(os.is("windows"), arch.is("x64"), runner.is(WINDOWS_2025), target.is("x86_64-pc-windows-msvc"))
                .include(
                        os.is("windows"),
                        arch.is("arm64"),
                        runner.is(WINDOWS_11_ARM),
                        target.is("aarch64-pc-windows-msvc"));
        var binary = artifact("binary-" + os + "-" + arch, "dist/*").retention(days(7));

        return portableRust("build", "build-" + target)
                .named("Build for " + os + ", " + arch)
                .strategy(platforms)
                .runsOn(runner)
                .env("TARGET", target)
                .steps(
                        script("quality-suite/build-binary.sh")
                                .named("Build and pack the binary")
                                .env("VERSION", validate.output("version")),
                        binary.upload());
    }

    private static StepsJob container(StepsJob validate) {
        var names = MetadataAction.v6()
                .named("Name the image")
                .images(IMAGE)
                // The newest of all it is when it has proved itself, and not before.
                .flavor("latest=false")
                .tags("type=semver,pattern={{version}},value=" + validate.output("tag"));
        var image = dockerLayers()
                .scope("container")
                .filledBy(BuildPushAction.v7()
                        .named("Build and push the image")
                        .platforms("linux/amd64,linux/arm64")
                        .buildArgs("RUSTFLAGS=" + PORTABLE)
                        .tags(names.tagsOutput())
                        .labels(names.labelsOutput())
                        .sbom(true)
                        .provenance("mode=max")
                        .push(true));
        var container = ubuntu("container")
                .named("Build the image")
                .permissions(contents(READ), packages(WRITE))
                .timeout(minutes(90))
                .env("RUSTFLAGS", PORTABLE)
                .outputs("digest", image.digestOutput())
                .steps(checkout(), qemu(), buildx(), loginToGhcr(), names, image);
        return handOn(container, validate);
    }

    private static StepsJob performanceValidation(StepsJob container) {
        var validation = rust("performance-validation")
                .named("Measure what ships")
                .permissions(contents(READ), packages(READ))
                .steps(
                        DownloadArtifact.v8()
                                .named("Download the binary")
                                .name("binary-linux-x64")
                                .path("dist"),
                        loginToGhcr(),
                        script("quality-suite/try-release.sh")
                                .named("Start the binary and the image")
                                .env("VERSION", container.output("version"))
                                .env("IMAGE", IMAGE)
                                .env("DIGEST", container.output("digest")),
                        SuiteBenchmarks.tuning(),
                        SuiteBenchmarks.build(),
                        SuiteBenchmarks.run("round_trip", "multi_threaded", "peak_usage", "leak_detection")
                                .comment("They measure the program that this names.")
                                .env("MEMORYSTREAMER", "dist/memorystreamer"),
                        SuiteBenchmarks.compare(Target.values()),
                        REPORT.upload().when(notCancelled()));
        return handOn(validation, container).outputs("digest", container.output("digest"));
    }

    private static StepsJob githubRelease(StepsJob validation) {
        var release = ubuntu("github-release")
                .named("Release on GitHub")
                .permissions(contents(WRITE), packages(WRITE))
                .env("TAG", validation.output("tag"))
                .steps(
                        fullHistory(),
                        DownloadArtifact.v8()
                                .named("Download all binaries")
                                .pattern("binary-*")
                                .path("dist")
                                .mergeMultiple(true),
                        REPORT.download("results"),
                        packageIntegrity("memorystreamer-*").workingDirectory("dist"),
                        tools("git-cliff"),
                        script("quality-suite/release-notes.sh").named("Write the notes"),
                        gh(script("quality-suite/create-release.sh")).named("Create or complete the release"),
                        loginToGhcr(),
                        script("quality-suite/move-latest.sh")
                                .named("Let latest be this image")
                                .env("IMAGE", IMAGE)
                                .env("DIGEST", validation.output("digest")));
        return handOn(release, validation);
    }

    private static StepsJob publishCrate(StepsJob release) {
        var publish = ubuntu("publish-crate")
                .named("Publish the crates")
                .permissions(contents(READ), idToken(WRITE))
                .environment(environment("crates-io").url("https://crates.io/crates/memorystreamer"))
                .steps(
                        checkout(),
                        toolchain("stable"),
                        publishCrates().comment("As a trusted publisher, so there is no token to lose."));
        return handOn(publish, release);
    }

    private static StepsJob postRelease(StepsJob publish) {
        var version = publish.output("version");
        return ubuntu("post-release")
                .named("After the release")
                .permissions(contents(WRITE), pullRequests(WRITE))
                .steps(
                        fullHistory().ref(event().field("repository.default_branch")),
                        tools("cargo-edit", "git-cliff"),
                        script("quality-suite/next-version.sh")
                                .named("Begin the next version")
                                .env("VERSION", version),
                        CreatePullRequest.v8()
                                .named("Propose the next version")
                                .branch("release/after-" + version)
                                .commitMessage("chore: begin the version after " + version)
                                .title("Begin the version after " + version)
                                .body("Checks do not start by themselves here: close and reopen this pull request.")
                                .deleteBranch(true),
                        script("quality-suite/announce.sh")
                                .named("Announce the release on Discord")
                                .comment("It is out, whatever has become of the version after it.")
                                .when(notCancelled())
                                .env("WEBHOOK", secret("DISCORD_WEBHOOK"))
                                .env("VERSION", version)
                                .env("TAG", publish.output("tag")));
    }
}
