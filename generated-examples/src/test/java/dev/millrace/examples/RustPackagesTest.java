package dev.millrace.examples;

import static org.assertj.core.api.Assertions.assertThat;

import dev.millrace.core.expression.Data;
import dev.millrace.core.expression.Template;
import dev.millrace.core.expression.evaluation.DataJson;
import dev.millrace.core.expression.evaluation.Evaluator;
import dev.millrace.core.workflow.StepsJob;
import dev.millrace.dsl.plan.Occasion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RustPackagesTest {

    private static final EmittedWorkflow PIPELINE = EmittedWorkflow.of(new RustPackages(), "pipeline");

    private static final String RELEASE = "github.event_name == 'pull_request' && github.base_ref == 'main'"
            + " && github.head_ref == 'develop'"
            + " && github.event.pull_request.head.repo.full_name == github.repository";

    private static final String KEY = "key: ${{ runner.os }}-cargo-${{ env.RUSTUP_TOOLCHAIN }}-";
    private static final String HASH = "${{ hashFiles('**/Cargo.lock') }}\n";

    @Test
    void hasTheJobsOfTheSpecification() {
        var packages = "version-and-tag, linux-packages, macos-packages, windows-packages, changelog";
        assertThat(PIPELINE.table())
                .containsExactlyInAnyOrder(
                        "setup | - | blocking | 1–2 min",
                        "unit-tests | setup | blocking | 3–4 min",
                        "integration-tests | setup | blocking | 3–4 min",
                        "code-quality | setup | blocking | 3–4 min",
                        "security-audit | setup | blocking | 3–4 min",
                        "build | unit-tests, integration-tests, code-quality, security-audit | blocking | 2–3 min",
                        "required | setup, unit-tests, integration-tests, code-quality, security-audit, build | reporting | 0 min",
                        "version-and-tag | build | blocking | 0 min",
                        "changelog | version-and-tag | blocking | 0 min",
                        "linux-packages | version-and-tag | blocking | 8–10 min",
                        "macos-packages | version-and-tag | blocking | 8–10 min",
                        "windows-packages | version-and-tag | blocking | 8–10 min",
                        "github-release | " + packages + " | blocking | 0 min",
                        "checksums | " + packages + " | blocking | 0 min",
                        "rollback | version-and-tag, github-release, checksums | reporting | -",
                        "notify | version-and-tag, github-release, checksums | reporting | -");
    }

    @Test
    void startsOnPushesAndPullRequestsOfMainAndDevelop() {
        assertThat(PIPELINE.text()).contains("""
                on:
                  push:
                    branches: [main, develop]
                  pull_request:
                    branches: [main, develop]
                """);
    }

    @Test
    void cancelsOnlyOlderRunsOfPullRequestsThatReleaseNothing() {
        assertThat(PIPELINE.text()).contains("""
                # A newer push to a pull request cancels the run of the older one. All other runs have groups of their own:
                # a release that is cut off would leave half of its packages behind.
                concurrency:
                  group: ${{ github.workflow }}-${{ github.ref }}-${{ (github.event_name == 'push' || %s) && github.run_id || 'latest' }}
                  cancel-in-progress: true
                """.formatted(RELEASE));
        assertThat(PIPELINE.text().split("concurrency:", -1)).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource({
        "pull_request, main, develop, acme/app, true, 1", // the release
        "pull_request, main, develop, guest/app, false, latest",
        "pull_request, main, feature, acme/app, false, latest",
        "pull_request, develop, develop, acme/app, false, latest",
        "push, '', '', '', false, 1",
    })
    void givesRunsThatNothingMayCancelAGroupOfTheirOwn(
            String event, String base, String head, String repository, boolean isReleased, String group) {
        var run = run(event, base, head, repository);

        var names = Template.parse(PIPELINE.yaml()
                        .concurrency()
                        .orElseThrow()
                        .group()
                        .orElseThrow()
                        .raw())
                .expressions();
        assertThat(names.stream().map(name -> run.evaluate(name).asText()))
                .containsExactly("Pipeline", "refs/pull/7/merge", group);
        var condition = Template.condition(PIPELINE.condition("version-and-tag"))
                .wholeExpression()
                .orElseThrow();
        assertThat(run.evaluate(condition).isTruthy()).isEqualTo(isReleased);
    }

    private static Evaluator run(String event, String base, String head, String repository) {
        return Evaluator.of(
                ((Data.Dictionary) DataJson.read("""
                {
                  "github": {
                    "workflow": "Pipeline", "ref": "refs/pull/7/merge", "run_id": "1", "repository": "acme/app",
                    "event_name": "%s", "base_ref": "%s", "head_ref": "%s",
                    "event": {"pull_request": {"head": {"repo": {"full_name": "%s"}}}}
                  }
                }""".formatted(event, base, head, repository))).properties());
    }

    @Test
    void releasesPullRequestsFromDevelopIntoMainOfTheSameRepository() {
        assertThat(PIPELINE.condition("version-and-tag")).isEqualTo(RELEASE);
        assertThat(PIPELINE.condition("notify")).isEqualTo("always() && " + RELEASE);
        assertThat(PIPELINE.condition("rollback"))
                .isEqualTo("always() && needs.version-and-tag.result == 'success'"
                        + " && (needs.github-release.result != 'success' || needs.checksums.result != 'success')");
        assertThat(PIPELINE.condition("required")).isEqualTo("always()");
    }

    @Test
    void hasNoOtherConditionsOfJobs() {
        assertThat(PIPELINE.yaml().jobs().stream()
                        .filter(job -> job.condition().isPresent())
                        .map(job -> job.id().raw()))
                .containsExactlyInAnyOrder("version-and-tag", "rollback", "notify", "required");
        assertThat(PIPELINE.text()).doesNotContain("continue-on-error", "max-parallel");
    }

    @Test
    void makesEachPackageWhateverBecomesOfTheOthers() {
        assertThat(PIPELINE.text("linux-packages")).contains("""
                    strategy:
                      fail-fast: false
                      matrix:
                        format: [deb, rpm]
                """);
        assertThat(PIPELINE.text("macos-packages")).contains("""
                    runs-on: ${{ matrix.runner }}
                """, """
                    strategy:
                      fail-fast: false
                      matrix:
                        arch: [x86_64, aarch64]
                        include:
                          - arch: x86_64
                            runner: macos-15-intel
                          - arch: aarch64
                            runner: macos-15
                """);
        assertThat(PIPELINE.text("windows-packages")).contains("""
                    strategy:
                      fail-fast: false
                      matrix:
                        format: [msi]
                """);
    }

    @ParameterizedTest
    @CsvSource({
        "linux-packages, package-linux-${{ matrix.format }}",
        "macos-packages, package-macos-${{ matrix.arch }}",
        "windows-packages, package-windows-${{ matrix.format }}",
        "changelog, changelog",
        "build, programs-linux",
    })
    void keepsWhatIsBuilt(String job, String artifact) {
        assertThat(PIPELINE.text(job)).contains("          name: " + artifact + "\n", "if-no-files-found: error");
    }

    @ParameterizedTest
    @CsvSource({
        "unit-tests, cargo test --lib",
        "integration-tests, cargo test --test '*'",
        "code-quality, cargo fmt --check",
        "code-quality, cargo clippy --workspace --locked",
        "code-quality, cargo doc",
        "security-audit, cargo audit",
        "setup, cargo fetch --locked",
        "build, cargo build --release --locked",
        "linux-packages, cargo deb",
        "linux-packages, cargo generate-rpm",
        "macos-packages, pkgbuild",
        "windows-packages, cargo wix",
        "changelog, git-cliff --current",
    })
    void runsTheCommands(String job, String command) {
        assertThat(PIPELINE.text(job)).containsPattern("(?m)^ +(run: )?" + Pattern.quote(command));
    }

    @ParameterizedTest
    @CsvSource({
        "linux-packages, Write the version into Cargo.toml",
        "macos-packages, Write the version into Cargo.toml",
        "windows-packages, Write the version into Cargo.toml",
        "linux-packages, Build the program",
        "linux-packages, Build the DEB",
        "linux-packages, Build the RPM",
        "macos-packages, Build the PKG",
        "windows-packages, Build the program",
        "windows-packages, Build the MSI",
    })
    void triesPackagesThreeTimes(String job, String step) {
        var text = PIPELINE.text(job);
        assertThat(text.substring(text.indexOf("- name: " + step + "\n")).split("\n      - ", 2)[0])
                .contains("for attempt in $(seq 3); do");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "setup",
                "unit-tests",
                "integration-tests",
                "code-quality",
                "build",
                "linux-packages",
                "windows-packages"
            })
    void hasOneCacheKeyInAllJobsThatCompile(String job) {
        assertThat(PIPELINE.text(job)).contains(KEY + HASH);
    }

    /** The setup fills it, and compiles nothing. */
    @Test
    void cachesNothingThatIsCompiled() {
        assertThat(PIPELINE.text()).doesNotContainPattern("(?m)^ +target$");
    }

    @Test
    void buildsPackagesOfLinuxOnASystemThatStaysTheSame() {
        assertThat(PIPELINE.text("linux-packages")).contains("    runs-on: ubuntu-24.04\n");
    }

    @Test
    void keepsWhatIsBuiltForTheArchitecturesOfMacosApart() {
        assertThat(PIPELINE.text("macos-packages")).contains(KEY + "${{ matrix.arch }}-" + HASH);
    }

    @Test
    void fillsTheCacheOfLinuxInTheSetupAlone() {
        assertThat(PIPELINE.text().split("actions/cache/save@", -1)).hasSize(2);
        assertThat(PIPELINE.text("setup"))
                .contains(
                        "actions/cache/save@",
                        "      cargo-lock: ${{ steps.state.outputs.cargo-lock }}\n",
                        "      toolchain: ${{ steps.state.outputs.toolchain }}\n");
        assertThat(PIPELINE.text().split("uses: actions/cache@", -1)).hasSize(3);
        assertThat(PIPELINE.text("macos-packages")).contains("uses: actions/cache@");
        assertThat(PIPELINE.text("windows-packages")).contains("uses: actions/cache@");
    }

    @Test
    void tagsTheHeadOfThePullRequestAndNotTheTestMerge() {
        assertThat(PIPELINE.text("version-and-tag"))
                .contains("          ref: ${{ github.event.pull_request.head.sha }}\n")
                .contains("          COMMIT: ${{ github.event.pull_request.head.sha }}\n")
                .doesNotContain("github.sha");
    }

    @Test
    void handsOnTheTagTheVersionAndWhetherItHasMadeThem() {
        assertThat(PIPELINE.text("version-and-tag")).contains("""
                    outputs:
                      tag: ${{ steps.version.outputs.tag }}
                      version: ${{ steps.version.outputs.version }}
                      created: ${{ steps.draft.outputs.created }}
                """);
    }

    @ParameterizedTest
    @ValueSource(strings = {"changelog", "linux-packages", "macos-packages", "windows-packages"})
    void buildsFromTheTag(String job) {
        assertThat(PIPELINE.text(job)).contains("ref: refs/tags/${{ needs.version-and-tag.outputs.tag }}\n");
    }

    @Test
    void commitsNothing() {
        assertThat(PIPELINE.text()).doesNotContain("git commit", "git push");
    }

    @Test
    void publishesTheDraftLastAfterItsChecksums() {
        assertThat(names("github-release"))
                .endsWith(
                        "Upload the packages",
                        "Wait for the checksums",
                        "The packages are those that were built",
                        "Publish the release");
        assertThat(PIPELINE.text("github-release")).contains("AT_MOST_SECONDS: 600\n");
        assertThat(PIPELINE.text().split("--draft=false", -1)).hasSize(2);
        assertThat(names("checksums")).endsWith("Upload the checksums");
    }

    @Test
    void rollsBackOnlyWhatThisRunHasMade() {
        var steps = PIPELINE.text("rollback").split("\n      - ", -1);
        assertThat(steps).hasSize(2);
        assertThat(steps[1]).contains("\n        if: needs.version-and-tag.outputs.created == 'true'\n");
    }

    @Test
    void takesTheTimeThatWasAskedFor() {
        assertThat(PIPELINE.plan().longestPath(Occasion.of("pull_request")).time())
                .hasToString("14–19 min");
        assertThat(PIPELINE.plan().longestPath(Occasion.of("push")).time()).hasToString("6–9 min");
    }

    @Test
    void letsOnlyTheJobsOfTheReleaseWrite() {
        assertThat(PIPELINE.text()).contains("\npermissions:\n  contents: read\n");
        assertThat(PIPELINE.yaml().jobs().stream()
                        .map(job -> job.id().raw())
                        .filter(job -> PIPELINE.text(job).contains("contents: write")))
                .containsExactlyInAnyOrder("version-and-tag", "github-release", "checksums", "rollback");
        assertThat(PIPELINE.text("notify")).contains("    permissions:\n      pull-requests: write");
    }

    @Test
    void stopsEachJobAndLeavesNoTokenBehind() {
        assertThat(PIPELINE.yaml().jobs().stream())
                .allMatch(job -> ((StepsJob) job).timeoutMinutes().isPresent());
        assertThat(PIPELINE.text().lines().filter(line -> line.contains("uses: actions/checkout@")))
                .hasSize(PIPELINE.text().split("persist-credentials: false", -1).length - 1);
    }

    @Test
    void pinsEachActionInTheCommittedFile() throws IOException {
        var committed = Files.readAllLines(Path.of("rust-packages/.github/workflows/pipeline.yml"));

        assertThat(committed.stream().filter(line -> line.contains("uses: ")))
                .isNotEmpty()
                .allMatch(line -> line.matches(".*@[0-9a-f]{40} # v[0-9.]+"));
    }

    private static List<String> names(String job) {
        var pattern = Pattern.compile("(?m)^      - name: (.*)$").matcher(PIPELINE.text(job));
        return Stream.iterate(pattern.find(), found -> found, found -> pattern.find())
                .map(found -> pattern.group(1))
                .toList();
    }
}
