package dev.millrace.examples;

import static org.assertj.core.api.Assertions.assertThat;

import dev.millrace.dsl.Bash;
import dev.millrace.dsl.Bash.Ended;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The scripts that work out versions and build. */
class RustPackagesBuildTest {

    private static final EmittedWorkflow PIPELINE = EmittedWorkflow.of(new RustPackages(), "pipeline");

    @TempDir
    private Path folder;

    private Bash runner;

    @BeforeEach
    void runsInAFolderOfItsOwn() {
        runner = Bash.in(folder, "git", "jq", "awk", "sort").program("sleep", "");
    }

    // The version.

    @ParameterizedTest
    @CsvSource({
        "'', 0.1.0, fix: a, v0.1.0",
        "v1.2.3, 1.0.0, fix: a, v1.2.4",
        "v1.2.3, 1.0.0, Update the readme, v1.2.4",
        "v1.2.3, 1.0.0, feat: a, v1.3.0",
        "v1.2.3, 1.0.0, feat(cli): a, v1.3.0",
        "v1.2.3, 1.0.0, feat(cli)!: a, v2.0.0",
        "v1.2.3, 1.0.0, fix!: a, v2.0.0",
        "v0.4.9, 0.1.0, feat!: a, v0.5.0",
        "v1.9.0 v1.10.0, 1.0.0, fix: a, v1.10.1",
        "v1.2.3 v2.0.0-rc.1 nightly, 1.0.0, fix: a, v1.2.4",
        "v1.2.3, 1.2.3, fix: a, v1.2.4",
        "v1.2.3, 2.0.0, fix: a, v2.0.0",
        "v1.2.3, 2.0.0-dev, fix: a, v1.2.4",
    })
    void countsTheVersionFromTheNewestTagByWhatTheCommitsSay(
            String tags, String written, String message, String expected) {
        repository(tags, written, message);

        assertThat(version()).extracting(Ended::code).isEqualTo(0);
        assertThat(runner.outputs()).containsExactly("tag=" + expected, "version=" + expected.substring(1));
    }

    @Test
    void countsAMajorVersionForABreakingChangeInTheBody() {
        repository("v1.2.3", "1.0.0", "fix: a\n\nBREAKING CHANGE: no more b");

        assertThat(version()).extracting(Ended::code).isEqualTo(0);
        assertThat(runner.outputs()).contains("tag=v2.0.0");
    }

    @Test
    void letsACommitKeepTheVersionThatItHas() {
        repository("v1.2.3", "1.0.0", "feat: a");
        runner.run("git tag v1.3.0");

        assertThat(version()).extracting(Ended::code).isEqualTo(0);
        assertThat(runner.outputs()).containsExactly("tag=v1.3.0", "version=1.3.0");
    }

    @Test
    void stopsWhereThereIsNoVersionToBeginWith() {
        repository("", "0.1.0-dev", "feat: a");

        assertThat(version().text()).contains("::error::there is no tag like v1.2.3");
        assertThat(runner.outputs()).isEmpty();
    }

    @Test
    void writesTheVersionOfThePackageAndOfNoDependency() {
        runner.program("cargo", "echo \"$*\" > cargo-calls")
                .with("VERSION", "1.2.3")
                .file("Cargo.toml", """
                [workspace.package]
                version = "0.1.0"

                [package]
                name = "app"
                version = "0.1.0"

                [dependencies]
                serde = "1.0.0"

                [dependencies.tokio]
                version = "1.40"
                """);

        assertThat(runner.step(PIPELINE.yaml(), "linux-packages", "Write the version into Cargo.toml")
                        .run()
                        .code())
                .isEqualTo(0);
        assertThat(runner.read("Cargo.toml")).isEqualTo("""
                [workspace.package]
                version = "1.2.3"

                [package]
                name = "app"
                version = "1.2.3"

                [dependencies]
                serde = "1.0.0"

                [dependencies.tokio]
                version = "1.40"
                """);
        assertThat(runner.read("cargo-calls")).isEqualTo("update --workspace\n");
    }

    @Test
    void stopsWhereNoVersionCanBeWritten() {
        runner.with("VERSION", "1.2.3").file("Cargo.toml", "[workspace]\nmembers = [\"a\"]\n");

        var ended = runner.step(PIPELINE.yaml(), "macos-packages", "Write the version into Cargo.toml")
                .run();

        assertThat(ended.code()).isEqualTo(1);
        assertThat(ended.text()).contains("::error::Cargo.toml has no version");
    }

    // The packages.

    @Test
    void packsTheProgramsForMacos() {
        runner.program("rustc", "echo 'host: aarch64-apple-darwin'")
                .program("cargo", """
                        if [ "$1" = metadata ]; then
                          echo '{"packages": [{"targets": [{"kind": ["lib"], "name": "lib"}, {"kind": ["bin"], "name": "app"}]}]}'
                        else
                          mkdir -p target/release; echo "$*" > target/release/app
                        fi""")
                .program("pkgbuild", "cat \"$2/usr/local/bin/app\" > \"${!#}\"; shift 2; echo \"$*\"")
                .with("ARCH", "aarch64")
                .with("VERSION", "1.2.3")
                .with("GITHUB_REPOSITORY", "acme/app");

        var ended =
                runner.step(PIPELINE.yaml(), "macos-packages", "Build the PKG").run();

        assertThat(ended.code()).isEqualTo(0);
        assertThat(ended.text()).contains("--identifier io.github.acme.app --version 1.2.3");
        assertThat(runner.read("dist/app-1.2.3-aarch64.pkg")).isEqualTo("build --release --locked\n");
    }

    @Test
    void packsNothingOnARunnerOfAnotherArchitecture() {
        runner.program("rustc", "echo 'host: x86_64-apple-darwin'")
                .with("ARCH", "aarch64")
                .with("VERSION", "1.2.3");

        var ended =
                runner.step(PIPELINE.yaml(), "macos-packages", "Build the PKG").run();

        assertThat(ended.code()).isEqualTo(1);
        assertThat(ended.text()).contains("::error::this runner does not build for aarch64");
    }

    @Test
    void triesAPackageAgain() {
        runner.program("cargo", "echo \"$*\" >> cargo-calls; [ \"$(wc -l < cargo-calls)\" -eq 3 ]");

        assertThat(runner.step(PIPELINE.yaml(), "linux-packages", "Build the DEB")
                        .run()
                        .code())
                .isEqualTo(0);
        assertThat(runner.read("cargo-calls")).isEqualTo("deb --no-build --output dist/\n".repeat(3));
    }

    // The setup and the build.

    @Test
    void tellsTheToolchainAndTheHashOfTheLockFile() {
        runner.program("rustc", "echo 'rustc 1.95.0 (f2d3ce0bd 2026-03-21)'").with("CARGO_LOCK", "0123456789abcdef");

        assertThat(runner.step(PIPELINE.yaml(), "setup", "Tell what is built with")
                        .run()
                        .code())
                .isEqualTo(0);
        assertThat(runner.outputs()).containsExactly("cargo-lock=0123456789abcdef", "toolchain=1.95.0");
        assertThat(runner.summary()).containsExactly("Rust 1.95.0, Cargo.lock 0123456789ab");
    }

    @Test
    void stopsWithoutALockFile() {
        var ended = runner.with("CARGO_LOCK", "")
                .step(PIPELINE.yaml(), "setup", "Tell what is built with")
                .run();

        assertThat(ended.code()).isEqualTo(1);
        assertThat(ended.text()).contains("::error::there is no Cargo.lock");
    }

    @Test
    void keepsTheProgramsThatWereBuilt() {
        runner.program("cargo", """
                mkdir -p target/release/deps
                touch target/release/app target/release/app.d target/release/libapp.so target/release/deps/app-1
                chmod +x target/release/app target/release/libapp.so target/release/deps/app-1""");

        assertThat(runner.step(PIPELINE.yaml(), "build", "Build the release")
                        .run()
                        .code())
                .isEqualTo(0);
        assertThat(runner.run("[ \"$(ls programs)\" = app ]").code()).isZero();
    }

    private void repository(String tags, String written, String message) {
        runner.file("Cargo.toml", "[package]\nname = \"app\"\nversion = \"" + written + "\"\n")
                .with("TAGS", tags)
                .with("MESSAGE", message)
                .with("GIT_AUTHOR_NAME", "a")
                .with("GIT_AUTHOR_EMAIL", "a@example.org")
                .with("GIT_COMMITTER_NAME", "a")
                .with("GIT_COMMITTER_EMAIL", "a@example.org")
                .run("""
                        git init -q
                        git commit -q --allow-empty -m 'feat!: the first'
                        for tag in $TAGS; do git tag "$tag"; done
                        git commit -q --allow-empty -m "$MESSAGE"
                        """);
    }

    private Ended version() {
        return runner.with("COMMIT", "HEAD")
                .step(PIPELINE.yaml(), "version-and-tag", "Work out the version")
                .run();
    }
}
