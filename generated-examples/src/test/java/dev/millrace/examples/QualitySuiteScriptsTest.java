package dev.millrace.examples;

import static org.assertj.core.api.Assertions.assertThat;

import dev.millrace.dsl.Bash;
import java.nio.file.Path;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the scripts do that decide something, as they stand in the YAML. */
class QualitySuiteScriptsTest {

    @TempDir
    private Path folder;

    private Bash script(String workflow, String job, String step) {
        return Bash.in(folder, "jq")
                .step(QualitySuiteTest.emitted(workflow).yaml(), job, step)
                .with("RUNNER_TEMP", folder.toString())
                .with("GITHUB_REPOSITORY", "acme/memorystreamer")
                .with("GITHUB_SERVER_URL", "https://github.com");
    }

    @Nested
    class ComparingWithTargets {

        private Bash comparison() {
            return script("performance", "regression-analysis", "Compare the figures with the targets");
        }

        @Test
        void passesWhenAllAreMet() {
            var script = comparison()
                    .file("results/round_trip.json", "{\"latency_p99_ns\": 9999}")
                    .file("results/multi_threaded.json", "{\"messages_per_second\": 10000001}")
                    .file("results/peak_usage.json", "{\"peak_memory_bytes\": 999999999, \"leaked_bytes\": 0}");

            assertThat(script.run().code()).isZero();
            assertThat(script.summary())
                    .containsExactly(
                            "| Figure | Measured | Target | Met |",
                            "| --- | --- | --- | --- |",
                            "| `latency_p99_ns` | 9999 | < 10000 | yes |",
                            "| `messages_per_second` | 10000001 | > 10000000 | yes |",
                            "| `peak_memory_bytes` | 999999999 | < 1000000000 | yes |",
                            "| `leaked_bytes` | 0 | = 0 | yes |");
            assertThat(script.read("results/report.md").lines()).isEqualTo(script.summary());
        }

        @ParameterizedTest
        @CsvSource({
            "10000, 20000000, 1, 0, 'latency_p99_ns is 10000, and has to be < 10000'",
            "1, 10000000, 1, 0, 'messages_per_second is 10000000, and has to be > 10000000'",
            "1, 20000000, 1000000000, 0, 'peak_memory_bytes is 1000000000, and has to be < 1000000000'",
            "1, 20000000, 1, 1, 'leaked_bytes is 1, and has to be = 0'"
        })
        void failsWhenOneIsMissed(long latency, long throughput, long memory, long leaks, String message) {
            var ended = comparison()
                    .file("results/a.json", "{\"latency_p99_ns\": " + latency + "}")
                    .file("results/b.json", "{\"messages_per_second\": " + throughput + "}")
                    .file("results/c.json", "{\"peak_memory_bytes\": " + memory + ", \"leaked_bytes\": " + leaks + "}")
                    .run();

            assertThat(ended.code()).isOne();
            assertThat(ended.text()).isEqualTo("::error::" + message + "\n");
        }

        @Test
        void takesTheWorstOfAFigureThatSeveralMeasured() {
            var ended = comparison()
                    .file("results/a.json", "{\"latency_p99_ns\": 1, \"messages_per_second\": 1, \"leaked_bytes\": 0}")
                    .file("results/b.json", "{\"latency_p99_ns\": 20000, \"messages_per_second\": 20000000}")
                    .file("results/c.json", "{\"peak_memory_bytes\": 1}")
                    .run();

            assertThat(ended.code()).isOne();
            assertThat(ended.text()).contains("latency_p99_ns is 20000", "messages_per_second is 1,");
        }

        @Test
        void failsWhenNothingWasMeasured() {
            var ended = comparison().run();

            assertThat(ended.code()).isOne();
            assertThat(ended.text()).contains("leaked_bytes is not measured, and has to be = 0");
        }
    }

    @Nested
    class QualityGate {

        private int exitCode(String security) {
            return script(
                            "quality-gate",
                            "quality-gate",
                            "Every needed job succeeded or was skipped by its own condition")
                    .with(
                            "NEEDED",
                            "{\"tests\": {\"result\": \"skipped\"}, \"security\": {\"result\": \"" + security + "\"}}")
                    .run()
                    .code();
        }

        @ParameterizedTest
        @ValueSource(strings = {"success", "skipped"})
        void opens(String result) {
            assertThat(exitCode(result)).isZero();
        }

        @ParameterizedTest
        @ValueSource(strings = {"failure", "cancelled"})
        void staysShut(String result) {
            assertThat(exitCode(result)).isOne();
        }
    }

    @Nested
    class LookingForTyposquats {

        private Bash search(String... dependencies) {
            var packages = String.join("\"}, {\"source\": \"registry\", \"name\": \"", dependencies);
            return script("security", "supply-chain", "Look for names that are a typo away from a popular crate")
                    .with("POPULAR", "2")
                    .program(
                            "curl",
                            "echo '{\"crates\": [{\"id\": \"serde_json\"}, {\"id\": \"tokio\"}, {\"id\": \"rand\"}]}'")
                    .program("sleep", "")
                    .program(
                            "cargo",
                            "echo '{\"packages\": [{\"source\": null, \"name\": \"tokioo\"},"
                                    + " {\"source\": \"registry\", \"name\": \"" + packages + "\"}]}'");
        }

        @Test
        void findsNothingInPopularAndOtherCrates() {
            var ended = search("serde_json", "tokio", "bytes", "rang").run();

            assertThat(ended.code()).isZero();
            assertThat(ended.text()).isEqualTo("4 dependencies, 0 with a name that looks like another\n");
        }

        @ParameterizedTest
        @ValueSource(strings = {"tokyo", "tokioo", "toki0", "tkoio", "okiot-tokio", "atokio"})
        void findsLettersThatAreReplacedAddedLeftOutOrSwapped(String name) {
            var isFar = name.equals("okiot-tokio");

            var ended = search(name).run();

            assertThat(ended.code()).isEqualTo(isFar ? 0 : 1);
            assertThat(ended.text().contains("the dependency " + name + " is a letter away from tokio"))
                    .isEqualTo(!isFar);
        }

        @Test
        void keepsNoChangeOutWhenNobodyAnswers() {
            var ended = search("tokioo").program("curl", "exit 22").run();

            assertThat(ended.code()).isZero();
            assertThat(ended.text()).startsWith("::warning::crates.io does not say which crates are popular");
        }

        @Test
        void takesTheWordOfTheProject() {
            var script = search("tokioo").file(".github/known-crates.txt", "tokioo\n");

            assertThat(script.run().code()).isZero();
        }
    }

    @Nested
    class LookingForDisabledChecks {

        private int exitCode(int grep) {
            return script("security", "sast", "Look for disabled checks")
                    .program("git", "exit " + grep)
                    .run()
                    .code();
        }

        @Test
        void failsWhenSomethingIsFoundOrTheSearchFails() {
            assertThat(exitCode(1)).isZero();
            assertThat(exitCode(0)).isOne();
            assertThat(exitCode(128)).isEqualTo(128);
        }
    }

    @Nested
    class ComparingTheVersion {

        private Bash comparison(String ref, String requested) {
            return script("release", "validate", "Compare the version with the workspace")
                    .with("GITHUB_REF_NAME", ref)
                    .with("REQUESTED", requested)
                    .program("cargo", """
                            echo '{"packages": [
                              {"version": "1.2.3", "publish": null},
                              {"version": "1.2.3", "publish": ["crates-io"]},
                              {"version": "0.0.0", "publish": []}]}'""")
                    .program("git", "case \"$*\" in *HEAD) echo abc ;; *) exit 1 ;; esac");
        }

        @ParameterizedTest
        @CsvSource({"v1.2.3, ''", "main, 1.2.3", "main, v1.2.3"})
        void takesTheTagOrTheInput(String ref, String requested) {
            var script = comparison(ref, requested);

            assertThat(script.run().code()).isZero();
            assertThat(script.outputs()).containsExactly("version=1.2.3", "tag=v1.2.3");
        }

        @ParameterizedTest
        @CsvSource({
            "v1.2.4, '', 'version 1.2.4 is to be released, but the workspace is at 1.2.3: change Cargo.toml first'",
            "main, '1.2.3; rm -rf /', '1.2.3; rm -rf / is no version; it looks like 1.2.3 or 1.2.3-rc.1'",
            "v1.2, '', '1.2 is no version; it looks like 1.2.3 or 1.2.3-rc.1'"
        })
        void failsWhenThatIsNotTheWorkspacesVersion(String ref, String requested, String message) {
            var ended = comparison(ref, requested).run();

            assertThat(ended.code()).isOne();
            assertThat(ended.text()).isEqualTo("::error::" + message + "\n");
        }

        @Test
        void failsWhenTheTagIsOnAnotherCommit() {
            var ended = comparison("main", "1.2.3")
                    .program("git", "case \"$*\" in *HEAD) echo abc ;; *) echo def ;; esac")
                    .run();

            assertThat(ended.code()).isOne();
            assertThat(ended.text()).contains("the tag v1.2.3 is on another commit, def");
        }
    }

    @Nested
    class CreatingTheRelease {

        private Bash creation(String tag) {
            return script("release", "github-release", "Create or complete the release")
                    .with("TAG", tag)
                    .with("GITHUB_SHA", "abc")
                    .with("GH_TOKEN", "token")
                    .with("GH_REPO", "acme/memorystreamer")
                    .file("dist/a.zip", "a")
                    .file("dist/SHA256SUMS", "b");
        }

        @ParameterizedTest
        @CsvSource({"v1.2.3, ''", "v1.2.3-rc.1, ' --prerelease'"})
        void createsOne(String tag, String flags) {
            var ended = creation(tag)
                    .program("gh", "case \"$2\" in view) exit 1 ;; *) echo \"$*\" ;; esac")
                    .run();

            assertThat(ended.text())
                    .isEqualTo("release create " + tag + " dist/SHA256SUMS dist/a.zip --target abc --title " + tag
                            + " --notes-file notes.md" + flags + "\n");
        }

        @Test
        void completesTheOneThatIsThere() {
            var ended = creation("v1.2.3").program("gh", "echo \"$*\"").run();

            assertThat(ended.text()).isEqualTo("""
                    release upload v1.2.3 dist/SHA256SUMS dist/a.zip --clobber
                    release edit v1.2.3 --notes-file notes.md
                    """);
        }
    }

    @Nested
    class MovingLatest {

        @ParameterizedTest
        @CsvSource({
            "v1.10.0, v1.9.0, true",
            "v1.10.0, v1.10.0, true",
            "v1.9.1, v1.10.0, false",
            "v2.0.0-rc.1, v1.10.0, false",
            "v2.0.0, v2.1.0-rc.1, true"
        })
        void goesToTheNewestVersionAlone(String tag, String other, boolean moves) {
            var ended = script("release", "github-release", "Let latest be this image")
                    .with("TAG", tag)
                    .with("IMAGE", "ghcr.io/Acme/MemoryStreamer")
                    .with("DIGEST", "sha256:0123")
                    .program("git", "echo " + other)
                    .program("docker", "echo \"docker $*\"")
                    .run();

            assertThat(ended.code()).isZero();
            assertThat(
                            ended.text()
                                    .startsWith(
                                            "docker buildx imagetools create"
                                                    + " --tag ghcr.io/acme/memorystreamer:latest ghcr.io/acme/memorystreamer@sha256:0123\n"))
                    .isEqualTo(moves);
        }
    }

    @Nested
    class TestingTheGuides {

        @Test
        void looksForTheLibraryWhereThereIsOneOfItOnly() {
            var ended = script("docs", "validate", "Compile and run the examples of the guides")
                    .file("docs/guides/user/book.toml", "")
                    .program("cargo", "echo \"cargo $*\"")
                    .program("mdbook", "echo \"mdbook $*\"")
                    .run();

            assertThat(ended.text().lines())
                    .containsExactly(
                            "cargo build --workspace --locked --target-dir " + folder + "/guides",
                            "mdbook test docs/guides/user/ --library-path " + folder + "/guides/debug/deps");
        }
    }

    @Nested
    class Announcing {

        @Test
        void saysNothingWithoutASecret() {
            var ended = script("release", "post-release", "Announce the release on Discord")
                    .with("WEBHOOK", "")
                    .with("VERSION", "1.2.3")
                    .with("TAG", "v1.2.3")
                    .program("curl", "exit 1")
                    .run();

            assertThat(ended.code()).isZero();
        }

        @Test
        void sendsTheLink() {
            var ended = script("release", "post-release", "Announce the release on Discord")
                    .with("WEBHOOK", "https://example.org/hook")
                    .with("VERSION", "1.2.3")
                    .with("TAG", "v1.2.3")
                    .program("curl", "cat; echo \"${@: -1}\"")
                    .run();

            assertThat(ended.text())
                    .contains("1.2.3 is out: https://github.com/acme/memorystreamer/releases/tag/v1.2.3")
                    .endsWith("https://example.org/hook\n");
        }
    }
}
