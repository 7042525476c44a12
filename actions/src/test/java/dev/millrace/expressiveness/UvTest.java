package dev.millrace.expressiveness;

import static dev.millrace.actions.SetupPython.Architecture.ARM64;
import static dev.millrace.actions.SetupPython.Architecture.X64;
import static dev.millrace.dsl.Level.*;
import static dev.millrace.dsl.Millrace.*;
import static dev.millrace.dsl.Permissions.*;
import static dev.millrace.dsl.RunnerLabel.*;
import static dev.millrace.dsl.Triggers.*;
import static dev.millrace.dsl.expression.Expressions.*;

import dev.millrace.actions.Checkout;
import dev.millrace.actions.DownloadArtifact;
import dev.millrace.actions.SetupPython;
import dev.millrace.actions.SetupUv;
import dev.millrace.actions.UploadArtifact;
import dev.millrace.dsl.Axis;
import dev.millrace.dsl.RunStep;
import dev.millrace.dsl.RunnerLabel;
import dev.millrace.dsl.Step;
import dev.millrace.dsl.StepsJob;
import dev.millrace.dsl.UsesStep;
import dev.millrace.dsl.Workflow;
import dev.millrace.dsl.expression.Expression;
import java.util.List;
import java.util.Map;

/** The binaries of a release of uv: two packages, each built, tested and uploaded on every platform. */
final class UvTest extends Rewritten {

    private static final String UV = "dist";
    private static final String UV_BUILD = "crates/uv-build/dist";
    private static final String BUILD_UV = "--release --locked --out dist --features self-update --compatibility pypi";
    private static final String BUILD_UV_BUILD =
            "--profile minimal-size --locked --out crates/uv-build/dist -m crates/uv-build/Cargo.toml --compatibility pypi";
    private static final String DOCKER = "-e CARGO -e AWS_LC_SYS_USE_SYSTEM";
    private static final String LLD = "-C linker=rust-lld -C linker-flavor=ld64.lld -C link-arg=--icf=safe";
    private static final String PGO = "/target/uv-pgo";

    UvTest() {
        super("astral-sh__uv/.github/workflows/build-release-binaries.yml");
    }

    @Override
    Workflow rewritten() {
        var wheels = new StepsJob[] {
            macosX86(),
            macosAarch64(),
            windows(),
            linux(),
            linuxArm(),
            s390x(),
            powerpc(),
            riscv64(),
            musl(),
            muslCross()
        };
        return workflow("build-release-binaries")
                .named("Build release binaries")
                .on(workflowCall().inputs(stringInput("plan")))
                .concurrency(perRef().cancelInProgress())
                .env("ACTIONS_CACHE_MODE", "none")
                .env("AWS_LC_SYS_USE_SYSTEM", "0")
                .env("PACKAGE_NAME", "uv")
                .env("MODULE_NAME", "uv")
                .env("PYTHON_VERSION", "3.11")
                .env("CARGO_INCREMENTAL", 0)
                .env("CARGO_NET_RETRY", 10)
                .env("CARGO_TERM_COLOR", "always")
                .env("RUSTUP_MAX_RETRIES", 10)
                .permissions(contents(READ))
                .jobs(sdist())
                .jobs(wheels)
                .jobs(checkWheels(wheels));
    }

    @Override
    Map<String, String> onPurpose() {
        return Map.of(
                "/jobs/windows/steps/07/env/CARGO_TARGET_X86_64_PC_WINDOWS_MSVC_RUSTFLAGS",
                "case(a, b, c) for a && b || c, which are the same as long as b is not empty");
    }

    private StepsJob sdist() {
        return job("sdist")
                .named("sdist")
                .runsOn(depot("24.04-4"))
                .steps(start(python()))
                .steps(
                        sdist("Build sdist", "--out dist"),
                        scripted("sdist", "Test sdist"),
                        upload("sdist", "wheels_uv-sdist", UV),
                        sdist("Build sdist uv-build", "--out crates/uv-build/dist -m crates/uv-build/Cargo.toml"),
                        scripted("sdist", "Fix Cargo.lock in sdist uv-build"),
                        scripted("sdist", "Test sdist uv-build"),
                        upload("sdist uv-build", "wheels_uv_build-sdist", UV_BUILD));
    }

    private static UsesStep sdist(String name, String args) {
        return maturin(name, args).with("command", "sdist");
    }

    private StepsJob macosX86() {
        var id = "macos-x86_64";
        return macos(id, "x86_64-apple-darwin", X64)
                .steps(
                        onMacos("x86_64", "", BUILD_UV).env("RUSTFLAGS", LLD),
                        uploadUv("macos-x86_64"),
                        scripted(id, "Archive binary"),
                        uploadBinary("macos-x86_64", "*.tar.gz"),
                        onMacos("x86_64", " uv-build", BUILD_UV_BUILD).env("RUSTFLAGS", LLD),
                        uploadUvBuild("macos-x86_64"));
    }

    private StepsJob macosAarch64() {
        var id = "macos-aarch64";
        var target = "aarch64-apple-darwin";
        var profile = " -Cprofile-use=" + github().workspace() + PGO + "/uv.profdata";
        return macos(id, target, ARM64)
                .steps(
                        profilingTools(),
                        scripted(id, "Train PGO uv").env("CARGO", cargo("sh")).env("RUSTFLAGS", LLD),
                        onMacos("aarch64", "", BUILD_UV)
                                .with("manylinux", "2_17")
                                .env("RUSTFLAGS", LLD + profile)
                                .env("CFLAGS", "-fno-profile-generate -fno-profile-use")
                                .env("CXXFLAGS", "-fno-profile-generate -fno-profile-use"),
                        scripted(id, "Test wheel - aarch64"),
                        uploadUv(target),
                        scripted(id, "Archive binary"),
                        uploadBinary(target, "*.tar.gz"),
                        onMacos("aarch64", " uv-build", BUILD_UV_BUILD).env("RUSTFLAGS", LLD),
                        run(script(id, "_build --no-index")).named("Test wheel - aarch64"),
                        uploadUvBuild(target));
    }

    private StepsJob macos(String id, String target, SetupPython.Architecture architecture) {
        return job(id).named(target)
                .runsOn(RunnerLabel.of("namespace-profile-macos-15"))
                .steps(start(python().architecture(architecture)))
                .steps(cargoExtensions());
    }

    private static UsesStep onMacos(String arch, String what, String args) {
        return maturin("Build wheels" + what + " - " + arch, args)
                .with("target", arch)
                .env("CARGO", cargo("sh"));
    }

    private StepsJob windows() {
        var id = "windows";
        var x64 = "x86_64-pc-windows-msvc";
        var large = "github-windows-2025-x86_64-8";
        var platform = axis(
                "platform",
                Map.of("target", x64, "arch", "x64", "runner", large),
                Map.of("target", "i686-pc-windows-msvc", "arch", "x86", "runner", large),
                Map.of("target", "aarch64-pc-windows-msvc", "arch", "arm64", "runner", "github-windows-11-aarch64-8"));
        Expression<String> target = platform.field("target");
        var isX64 = target.is(x64);
        return job(id).named(target)
                .runsOn(platform.<String>field("runner"))
                .strategy(matrix(platform))
                .steps(start(python().architecture(platform.field("arch"))))
                .steps(
                        cargoExtensions(),
                        scripted(id, "Install NASM")
                                .when(contains(target, "x86").or(contains(target, "i686"))),
                        profilingTools().when(isX64),
                        scripted(id, "Train PGO uv")
                                .when(isX64)
                                .shell("bash")
                                .env("CARGO", cargo("cmd"))
                                .env("AWS_LC_SYS_PREBUILT_NASM", "0"),
                        maturin("Build wheels", BUILD_UV.replace("self-update", "self-update,windows-gui-bin"))
                                .with("target", target)
                                .env("CARGO", cargo("cmd"))
                                .env("AWS_LC_SYS_PREBUILT_NASM", "0")
                                .env(
                                        "CARGO_TARGET_X86_64_PC_WINDOWS_MSVC_RUSTFLAGS",
                                        choose(
                                                isX64,
                                                "-Cprofile-use=" + github().workspace() + PGO + "/uv.profdata",
                                                "")),
                        scripted(id, "Verify static Windows runtime")
                                .when(isX64)
                                .shell("bash"),
                        scripted(id, "Test wheel").shell("bash"),
                        uploadUv(target),
                        scripted(id, "Archive binary").shell("bash").env("PLATFORM_TARGET", target),
                        uploadBinary(target, "*.zip"),
                        maturin("Build wheels uv-build", BUILD_UV_BUILD)
                                .with("target", target)
                                .env("CARGO", cargo("cmd")),
                        scripted(id, "Test wheel uv-build").shell("bash"),
                        uploadUvBuild(target));
    }

    private StepsJob linux() {
        var id = "linux";
        Axis<String> target = axis("target");
        Axis<String> cc = axis("cc");
        var isX64 = startsWith(target, "x86_64");
        return wheels(
                        id,
                        target,
                        python().architecture(X64),
                        onLinux(id, target, "2_17")
                                .with("container", "quay.io/pypa/manylinux2014")
                                .with("docker-options", DOCKER)
                                .env("CC", cc),
                        List.of(scripted(id, "Test wheel").when(isX64)),
                        ofUvBuild(id, target, "2_17").with("docker-options", DOCKER),
                        List.of(scripted(id, "Test wheel uv-build").when(isX64)))
                .runsOn(depot("latest-4"))
                .strategy(matrix().include(target.is("i686-unknown-linux-gnu"), cc.is("gcc -m32"))
                        .include(target.is("x86_64-unknown-linux-gnu"), cc.is("gcc")));
    }

    private StepsJob linuxArm() {
        var platform = axis(
                "platform",
                Map.of(
                        "target", "aarch64-unknown-linux-gnu",
                        "arch", "aarch64",
                        "runner", "depot-ubuntu-24.04-arm-8",
                        "pgo", true,
                        "maturin_docker_options", "-e JEMALLOC_SYS_WITH_LG_PAGE=16",
                        "manylinux", "2_28"),
                crossArm("armv7-unknown-linux-gnueabihf", "armv7", "2_17"),
                crossArm("arm-unknown-linux-musleabihf", "arm", "auto"));
        Expression<String> arch = platform.field("arch");
        var testArch = choose(arch.is("arm"), "armv6", arch);
        var distro = choose(arch.is("arm"), "bullseye", "ubuntu20.04");
        return onPlatform("linux-arm", platform, platform.field("manylinux"), testArch, distro)
                .runsOn(platform.<String>field("runner"))
                .timeout(choose(platform.field("pgo").isTruthy(), 60, 30));
    }

    private static Map<String, ?> crossArm(String target, String arch, String manylinux) {
        return Map.of(
                "target", target,
                "arch", arch,
                "runner", "depot-ubuntu-24.04-8",
                "pgo", false,
                "manylinux", manylinux);
    }

    private StepsJob s390x() {
        var platform = axis("platform", Map.of("target", "s390x-unknown-linux-gnu", "arch", "s390x"));
        return onPlatform("linux-s390x", platform, "2_17", platform.field("arch"), "ubuntu20.04")
                .runsOn(depot("latest-4"))
                .timeout(minutes(30));
    }

    private StepsJob riscv64() {
        var platform = axis("platform", Map.of("target", "riscv64gc-unknown-linux-gnu", "arch", "riscv64"));
        return onPlatform("linux-riscv64", platform, "2_31", platform.field("arch"), "ubuntu20.04")
                .runsOn(depot("latest-4"))
                .timeout(minutes(30));
    }

    private StepsJob onPlatform(String id, Axis<?> platform, Object manylinux, Object testArch, Object distro) {
        Expression<String> target = platform.field("target");
        var docker = dockerOptions(platform);
        var uv = onLinux(id, target, manylinux).with("docker-options", docker);
        return wheels(
                        id,
                        target,
                        python(),
                        id.equals("linux-s390x") ? uv.with("rust-toolchain", toolchain(platform)) : uv,
                        List.of(inEmulator(id, "Test wheel", testArch, distro)),
                        ofUvBuild(id, target, manylinux).with("docker-options", docker),
                        List.of(inEmulator(id, "Test wheel uv-build", testArch, distro)))
                .strategy(matrix(platform));
    }

    private StepsJob powerpc() {
        var id = "linux-powerpc";
        var options = "-e JEMALLOC_SYS_WITH_LG_PAGE=16"
                + " -e AWS_LC_SYS_CFLAGS_powerpc64le_unknown_linux_gnu=-DAT_HWCAP2=26";
        var platform = axis(
                "platform",
                Map.of(
                        "target", "powerpc64le-unknown-linux-gnu",
                        "arch", "ppc64le",
                        "maturin_docker_options", options));
        Expression<String> target = platform.field("target");
        var docker = dockerOptions(platform);
        return wheels(
                        id,
                        target,
                        python(),
                        onLinux(id, target, "2_17").with("docker-options", docker),
                        List.of(),
                        ofUvBuild(id, target, "2_17").with("docker-options", docker),
                        List.of())
                .runsOn(depot("24.04-4"))
                .strategy(matrix(platform));
    }

    private StepsJob musl() {
        var id = "musllinux";
        var x64 = "x86_64-unknown-linux-musl";
        var target = axis("target", x64, "i686-unknown-linux-musl");
        return wheels(
                        id,
                        target,
                        python().architecture(X64),
                        onLinux(id, target, "musllinux_1_1").with("docker-options", DOCKER),
                        List.of(scripted(id, "Test wheel").when(target.is(x64))),
                        ofUvBuild(id, target, "musllinux_1_1").with("docker-options", DOCKER),
                        List.of(scripted(id, "Test wheel uv-build").when(target.is(x64))))
                .runsOn(depot("24.04-4"))
                .strategy(matrix(target));
    }

    private StepsJob muslCross() {
        var id = "musllinux-cross";
        var platform = axis(
                "platform",
                Map.of(
                        "target", "aarch64-unknown-linux-musl",
                        "arch", "aarch64",
                        "maturin_docker_options", "-e JEMALLOC_SYS_WITH_LG_PAGE=16"),
                Map.of("target", "armv7-unknown-linux-musleabihf", "arch", "armv7"),
                Map.of("target", "riscv64gc-unknown-linux-musl", "arch", "riscv64"));
        Expression<String> target = platform.field("target");
        Expression<String> arch = platform.field("arch");
        var glibc = choose(arch.is("riscv64"), "2_31", "2_17");
        var tag = choose(arch.is("aarch64"), "--compatibility 2_17", "");
        return job(id).named(target)
                .runsOn(depot("24.04-8"))
                .env("CARGO_TARGET_RISCV64GC_UNKNOWN_LINUX_MUSL_RUSTFLAGS", "-C target-feature=+crt-static")
                .strategy(matrix(platform).failFast(false))
                .steps(start(python()))
                .steps(
                        onMusl(platform, BUILD_UV.replace("--comp", "--compatibility " + glibc + " --comp")),
                        onAlpine(id, arch, 4),
                        onManylinux(id, 5).when(arch.is("aarch64")),
                        uploadUv(target),
                        archive(id, target).env("PROFILE", choose(arch.is("ppc64le"), "release-no-lto", "release")),
                        uploadBinary(target, "*.tar.gz"),
                        onMusl(platform, BUILD_UV_BUILD.replace("--locked", "--locked " + tag)),
                        onAlpine(id, arch, 10),
                        onManylinux(id, 11).when(arch.is("aarch64")),
                        uploadUvBuild(target).named("Upload wheels"));
    }

    private static UsesStep onMusl(Axis<?> platform, String args) {
        return maturin("Build wheels", args)
                .with("target", platform.field("target"))
                .with("manylinux", "musllinux_1_1")
                .with("docker-options", dockerOptions(platform))
                .with("rust-toolchain", toolchain(platform))
                .with("before-script-linux", "scripts/install-cargo-extensions.sh")
                .env("CARGO", cargo("sh"));
    }

    private UsesStep onAlpine(String job, Expression<String> arch, int step) {
        return emulator("Test wheel", arch, "alpine_latest")
                .with("install", "apk add python3")
                .with("run", text("jobs/" + job + "/steps/" + step + "/with/run"));
    }

    private UsesStep onManylinux(String job, int step) {
        return emulator("Test wheel (manylinux)", "aarch64", "ubuntu20.04")
                .with("install", input(job, "Test wheel (manylinux)", "install"))
                .with("run", text("jobs/" + job + "/steps/" + step + "/with/run"));
    }

    private StepsJob checkWheels(StepsJob... wheels) {
        return job("check-wheels")
                .named("check wheel contents")
                .runsOn(UBUNTU_SLIM)
                .needs(wheels)
                .steps(
                        checkout(),
                        SetupUv.at("20cfd1bf945f4377ade1205e4dbc17946fc9a30d")
                                .named("Install uv")
                                .enableCache(false),
                        DownloadArtifact.at("3e5f45b2cfb9172054b4087a40e8e0b5a5461e7c")
                                .pattern("wheels_*-*")
                                .path("wheels")
                                .mergeMultiple(true),
                        run("uv run --no-project scripts/check_uv_wheel_contents.py wheels/*")
                                .named("check wheel contents"));
    }

    private StepsJob wheels(
            String id,
            Expression<String> target,
            SetupPython python,
            UsesStep uv,
            List<? extends Step> testUv,
            UsesStep uvBuild,
            List<? extends Step> testUvBuild) {
        return job(id).named(target)
                .steps(start(python))
                .steps(uv)
                .steps(testUv)
                .steps(uploadUv(target), archive(id, target), uploadBinary(target, "*.tar.gz"))
                .steps(uvBuild)
                .steps(testUvBuild)
                .steps(uploadUvBuild(target));
    }

    private UsesStep onLinux(String job, Expression<String> target, Object manylinux) {
        return onLinux(job, "Build wheels", BUILD_UV, target, manylinux);
    }

    private UsesStep ofUvBuild(String job, Expression<String> target, Object manylinux) {
        return onLinux(job, "Build wheels uv-build", BUILD_UV_BUILD, target, manylinux);
    }

    private UsesStep onLinux(String job, String name, String args, Expression<String> target, Object manylinux) {
        return maturin(name, args)
                .with("target", target)
                .with("manylinux", manylinux)
                .with("before-script-linux", input(job, name, "before-script-linux"))
                .env("CARGO", cargo("sh"));
    }

    private UsesStep inEmulator(String job, String name, Object arch, Object distro) {
        var step = emulator(name, arch, distro)
                .with("install", input(job, name, "install"))
                .with("run", input(job, name, "run"));
        return job.equals("linux-riscv64") ? step.with("githubToken", githubToken()) : step;
    }

    private static UsesStep emulator(String name, Object arch, Object distro) {
        return uses("uraimo/run-on-arch-action@f9b26e3a1a408d5fd530d20c17b9f3f4428ff8d9")
                .named(name)
                .with("arch", arch)
                .with("distro", distro)
                .with("env", "PACKAGE_NAME: " + env("PACKAGE_NAME"), "MODULE_NAME: " + env("MODULE_NAME"));
    }

    private static UsesStep maturin(String name, String args) {
        return uses("PyO3/maturin-action@e83996d129638aa358a18fbd1dfb82f0b0fb5d3b")
                .named(name)
                .with("sccache", false)
                .with("maturin-version", "v1.14.1")
                .with("args", args);
    }

    private static String dockerOptions(Axis<?> platform) {
        return DOCKER + " " + platform.field("maturin_docker_options");
    }

    private static Expression<?> toolchain(Axis<?> platform) {
        return platform.field("toolchain").orElse(expression("null"));
    }

    private static String cargo(String extension) {
        return github().workspace() + "/scripts/cargo." + extension;
    }

    private static Step[] start(SetupPython python) {
        return new Step[] {
            checkout(),
            python,
            run("python scripts/transform_readme.py --target pypi").named("Prep README.md")
        };
    }

    private static Checkout checkout() {
        return Checkout.at("3d3c42e5aac5ba805825da76410c181273ba90b1").persistCredentials(false);
    }

    private static SetupPython python() {
        return SetupPython.at("5fda3b95a4ea91299a34e894583c3862153e4b97")
                .cache("")
                .pythonVersion(env("PYTHON_VERSION"));
    }

    private static RunStep cargoExtensions() {
        return run("scripts/install-cargo-extensions.sh")
                .named("Install cargo extensions")
                .shell("bash");
    }

    private static RunStep profilingTools() {
        return run("rustup component add llvm-tools-preview").named("Install LLVM profiling tools");
    }

    private RunStep archive(String job, Expression<String> target) {
        return scripted(job, "Archive binary").shell("bash").env("TARGET", target);
    }

    private static UploadArtifact uploadUv(Object target) {
        return upload("wheels", "wheels_uv-" + target, UV);
    }

    private static UploadArtifact uploadUvBuild(Object target) {
        return upload("wheels uv-build", "wheels_uv_build-" + target, UV_BUILD);
    }

    private static UploadArtifact uploadBinary(Object target, String archive) {
        return upload("binary", "artifacts-" + target, archive, "*.sha256");
    }

    private static UploadArtifact upload(String what, String name, String... paths) {
        return UploadArtifact.at("043fb46d1a93c77aae656e7c1c64a875d1fc6a0a")
                .named("Upload " + what)
                .name(name)
                .path(paths);
    }

    private static RunnerLabel depot(String machine) {
        return RunnerLabel.of("depot-ubuntu-" + machine);
    }
}
