package dev.millrace.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What all five workflows have in common, and who calls whom; what each of them does is in tests of their own. */
class QualitySuiteTest {

    static final String PORTABLE = "\n      RUSTFLAGS: -D warnings\n";

    static EmittedWorkflow emitted(String id) {
        return EmittedWorkflow.of(new QualitySuite(), id);
    }

    @Test
    void isFiveWorkflows() {
        assertThat(new QualitySuite().define().workflows())
                .extracting(workflow -> workflow.id())
                .containsExactly("quality-gate", "performance", "security", "release", "docs");
    }

    @ParameterizedTest
    @ValueSource(strings = {"quality-gate", "performance", "security", "release", "docs"})
    void setTheSameVariables(String id) {
        assertThat(emitted(id).text()).contains("""

                permissions:
                  contents: read

                env:
                  CARGO_TERM_COLOR: always
                  CARGO_INCREMENTAL: 0
                  RUST_BACKTRACE: 1
                  RUSTFLAGS: -D warnings -C target-cpu=native
                """);
    }

    @Test
    void setMoreWhereTheyMeasureAndWhereTheyAudit() {
        assertThat(emitted("performance").text())
                .contains(
                        "\n  MALLOC_CONF: background_thread:true,metadata_thp:auto,dirty_decay_ms:30000\n",
                        "\n  MEMORY_ALLOCATOR: jemalloc\n");
        assertThat(emitted("security").text())
                .contains(
                        "\n  CARGO_AUDIT_OPTIONS: --deny warnings --deny unmaintained --deny unsound --deny yanked\n");
    }

    @Test
    void useNoSpecialInstructionsInWhatShips() {
        assertThat(overriding("release")).containsExactly("build", "container");
        assertThat(overriding("performance")).containsExactly("prepare");
        assertThat(overriding("quality-gate")).isEmpty();
        assertThat(overriding("security")).isEmpty();
        assertThat(overriding("docs")).isEmpty();
        assertThat(emitted("release").text("container")).contains("\n          build-args: RUSTFLAGS=-D warnings\n");
    }

    private static List<String> overriding(String id) {
        var workflow = emitted(id);
        return ids(workflow)
                .filter(job -> workflow.text(job).contains(PORTABLE))
                .toList();
    }

    static Stream<String> ids(EmittedWorkflow workflow) {
        return workflow.yaml().jobs().stream().map(job -> job.id().raw());
    }

    @Test
    void compileOnlyWhatTheLockFileSays() {
        // Where a command leaves it unsaid, one before it in the job has said it.
        assertThat(Stream.of("quality-gate", "performance", "security", "release", "docs")
                        .flatMap(id -> emitted(id).text().lines())
                        .filter(line -> line.matches(" *(run: )?cargo (check|clippy|test|bench|build|doc|llvm-cov) .*"))
                        .filter(line -> !line.contains(" --locked")))
                .containsExactly("        run: cargo clippy --workspace -- -D warnings");
        assertThat(emitted("quality-gate").text("fast-feedback"))
                .containsSubsequence("cargo check --workspace --locked\n", "cargo clippy --workspace -- -D warnings\n");
    }

    @Test
    void giveNoTokenToJobsThatCheckNothingOut() {
        for (var job : List.of("latency", "throughput", "memory", "network", "stress", "regression-analysis")) {
            assertThat(emitted("performance").text(job)).contains("\n    permissions: {}\n");
        }
        assertThat(emitted("docs").text("report")).contains("\n    permissions: {}\n");
    }

    @ParameterizedTest
    @CsvSource({
        "quality-gate, quality-gate-${{ github.workflow }}-${{ github.ref }}",
        "security, security-${{ github.workflow }}-${{ github.ref }}"
    })
    void haveAGroupThatIsNotTheCallersWhereTheyAreCalled(String id, String group) {
        assertThat(emitted(id).text())
                .contains("\nconcurrency:\n  group: " + group
                        + "\n  cancel-in-progress: ${{ github.event_name == 'pull_request' }}\n");
    }

    @Test
    void callWithAllThatTheCalledJobsDeclare() {
        assertThat(emitted("quality-gate").text("security")).contains("""
                  security:
                    name: Security
                    permissions:
                      contents: read
                      issues: write
                    uses: ./.github/workflows/security.yml
                    with:
                      fuzz: false
                """);
        assertThat(emitted("release").text("quality")).isEqualTo("""
                  quality:
                    name: Quality gate
                    permissions:
                      contents: read
                      issues: write
                    uses: ./.github/workflows/quality-gate.yml
                """);
        for (var called : List.of("quality-gate", "security")) {
            assertThat(scopes(emitted(called).text())).containsOnly("contents: read", "issues: write");
        }
    }

    private static List<String> scopes(String text) {
        return Pattern.compile("[a-z-]+: (?:read|write)(?=\n)")
                .matcher(text)
                .results()
                .map(found -> found.group())
                .toList();
    }

    @Test
    void keepACacheForEachJobThatCompiles() {
        assertThat(cacheKeys("quality-gate"))
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "fast-feedback", "fast-feedback-PROCESSOR",
                        "quality-matrix", "quality-matrix-${{ matrix.rust }}-${{ matrix.features }}-PROCESSOR",
                        "tests", "tests-PROCESSOR",
                        "coverage", "coverage-PROCESSOR",
                        "performance-check", "performance-check-PROCESSOR"));
        assertThat(cacheKeys("performance")).containsExactlyEntriesOf(Map.of("prepare", "prepare"));
        assertThat(cacheKeys("security"))
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "unsafe-code", "unsafe-code-PROCESSOR", "sast", "sast-PROCESSOR", "fuzz", "fuzz-PROCESSOR"));
        assertThat(cacheKeys("release"))
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "validate", "release-validate-PROCESSOR",
                        "build", "build-${{ matrix.target }}",
                        "performance-validation", "performance-validation-PROCESSOR"));
        assertThat(cacheKeys("docs"))
                .containsExactlyInAnyOrderEntriesOf(
                        Map.of("validate", "docs-validate-PROCESSOR", "api-docs", "api-docs-PROCESSOR"));
    }

    private static Map<String, String> cacheKeys(String id) {
        var workflow = emitted(id);
        var key = Pattern.compile("uses: Swatinem/rust-cache@v2\n +with:\n +key: (.+)\n");
        return ids(workflow)
                .filter(job -> workflow.text(job).contains("rust-cache"))
                .collect(Collectors.toMap(job -> job, job -> {
                    var found = key.matcher(workflow.text(job));
                    assertThat(found.find()).isTrue();
                    return found.group(1).replace("${{ steps.processor.outputs.features }}", "PROCESSOR");
                }));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "performance; The nightly benchmarks fail",
                "security; The scheduled security scan fails",
            })
    void openAnIssueWhenAScheduledRunFails(String id, String title) {
        var workflow = emitted(id);

        assertThat(workflow.condition("report-failure")).isEqualTo("failure() && github.event_name == 'schedule'");
        assertThat(workflow.text("report-failure"))
                .contains("\n    permissions:\n      issues: write\n    needs:", "\n          TITLE: " + title + "\n")
                .contains("gh issue create", "gh issue comment");
    }
}
