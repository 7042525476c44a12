package dev.millrace.examples;

import static org.assertj.core.api.Assertions.assertThat;

import dev.millrace.dsl.plan.Occasion;
import dev.millrace.dsl.plan.PossibleRuns;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The jobs of the workflows that look at a change. No expected time is said of them. */
class QualitySuiteJobsTest {

    private static List<String> runningOn(EmittedWorkflow workflow, String event) {
        return PossibleRuns.on(Occasion.of(event)).in(workflow.yaml()).stream()
                .map(job -> job.id().raw())
                .toList();
    }

    @Nested
    class QualityGate {

        private final EmittedWorkflow workflow = QualitySuiteTest.emitted("quality-gate");

        @Test
        void startsOnEveryChangeAtNightAndWhenCalled() {
            assertThat(workflow.text()).contains("""

                    on:
                      push:
                      pull_request:
                      schedule:
                        - cron: 17 3 * * *
                      workflow_call:

                    """);
        }

        @Test
        void hasTheseJobs() {
            assertThat(workflow.table())
                    .containsExactly(
                            "fast-feedback | - | blocking | -",
                            "quality-matrix | fast-feedback | blocking | -",
                            "tests | fast-feedback | blocking | -",
                            "coverage | tests | blocking | -",
                            "performance-check | fast-feedback | blocking | -",
                            "security | - | blocking | -",
                            "quality-gate | fast-feedback, quality-matrix, tests, coverage, performance-check, security"
                                    + " | reporting | 0 min");
        }

        @Test
        void runsOnlyTheScansAtNight() {
            assertThat(runningOn(workflow, "schedule")).containsExactly("security", "quality-gate");
            assertThat(runningOn(workflow, "pull_request")).hasSize(7);
            assertThat(runningOn(workflow, "push")).hasSize(7);
        }

        @Test
        void checksAndTestsWhatItShall() {
            assertThat(workflow.text("fast-feedback"))
                    .contains(
                            "run: cargo fmt --all --check\n",
                            "run: cargo check --workspace --locked\n",
                            "run: cargo clippy --workspace -- -D warnings\n");
            assertThat(workflow.text("quality-matrix"))
                    .contains("cargo check --workspace", "cargo clippy --workspace", "cargo test --workspace")
                    .contains(
                            "-D warnings",
                            "-D clippy::all",
                            "-D clippy::pedantic",
                            "-D clippy::nursery",
                            "-D clippy::cargo");
            assertThat(workflow.text("tests"))
                    .contains(
                            "Run the unit tests",
                            "Run the integration tests",
                            "Run the property tests",
                            "PROPTEST_CASES",
                            "run: cargo test --workspace --locked --doc\n")
                    // Nothing is tested a second time.
                    .doesNotContain("cargo test --workspace --locked\n");
            assertThat(workflow.text("coverage")).contains("cargo llvm-cov", "MINIMUM: 95\n");
            assertThat(workflow.text("performance-check"))
                    .contains("latency_p99_ns < 10000\n", "messages_per_second > 10000000\n");
        }

        @Test
        void triesThreeRustsWithThreeSetsOfFeaturesOnThreeSystems() {
            assertThat(workflow.strategy("quality-matrix")
                            .failFast()
                            .orElseThrow()
                            .toString())
                    .contains("false");
            assertThat(workflow.text("quality-matrix")).contains("""
                          matrix:
                            rust: [stable, beta, nightly]
                            features: [default, all, none]
                            os: [ubuntu-latest, macos-latest, windows-latest]
                            include:
                              - features: all
                                flags: --all-features
                              - features: none
                                flags: --no-default-features
                            exclude:
                              - rust: beta
                                os: macos-latest
                              - rust: beta
                                os: windows-latest
                              - rust: nightly
                                os: macos-latest
                              - rust: nightly
                                os: windows-latest
                    """);
        }

        @Test
        void endsInOneJobThatTellsOfItsFailureAtNight() {
            assertThat(workflow.condition("quality-gate")).isEqualTo("always()");
            assertThat(workflow.text("quality-gate"))
                    .contains("\n    permissions:\n      issues: write\n    needs:")
                    .contains("      - name: Open or update the issue\n"
                            + "        if: failure() && github.event_name == 'schedule'\n")
                    .contains("TITLE: The nightly quality gate fails\n");
        }
    }

    @Nested
    class Performance {

        private final EmittedWorkflow workflow = QualitySuiteTest.emitted("performance");

        @Test
        void startsAtNightAfterMergesAndOnPullRequests() {
            assertThat(workflow.text()).contains("""

                    on:
                      schedule:
                        - cron: 23 1 * * *
                      push:
                        branches: [main]
                      pull_request:
                        types: [opened, synchronize, reopened, labeled]

                    """);
        }

        @Test
        void hasTheseJobs() {
            assertThat(workflow.table())
                    .containsExactly(
                            "prepare | - | blocking | -",
                            "latency | prepare | blocking | -",
                            "throughput | prepare | blocking | -",
                            "memory | prepare | blocking | -",
                            "network | prepare | blocking | -",
                            "stress | prepare | blocking | -",
                            "regression-analysis | prepare, latency, throughput, memory, network, stress | blocking | -",
                            "report-failure | prepare, latency, throughput, memory, network, stress, regression-analysis"
                                    + " | blocking | -");
        }

        @Test
        void isNotStoppedByAnotherLabel() {
            assertThat(workflow.text())
                    .contains("  group: ${{ github.workflow }}-${{ github.event.action == 'labeled'"
                            + " && github.event.label.name != 'performance' && github.run_id || github.ref }}\n"
                            + "  cancel-in-progress: ${{ github.event_name == 'pull_request' }}\n");
        }

        @Test
        void measuresPullRequestsOnlyWhereALabelAsksForIt() {
            assertThat(workflow.condition("prepare"))
                    .isEqualTo("github.event_name != 'pull_request'"
                            + " || contains(github.event.pull_request.labels.*.name, 'performance')");
            assertThat(workflow.condition("latency")).isEmpty();
        }

        @ParameterizedTest
        @CsvSource({
            "latency, protocol round_trip serialization",
            "throughput, single_threaded multi_threaded publisher_consumer",
            "memory, allocation_patterns leak_detection peak_usage",
            "network, tcp udp quic",
            "stress, endurance high_load memory_pressure"
        })
        void measuresWhatPrepareHasBuiltOnATunedMachine(String job, String benchmarks) {
            assertThat(workflow.text("prepare")).contains("name: Upload benchmarks\n");
            assertThat(workflow.text(job))
                    .contains("name: Download benchmarks\n", "BENCHMARKS: " + benchmarks + "\n")
                    .contains("name: Run the processor at full speed\n", "name: Keep the memory from swapping\n")
                    .contains("\n          name: results-" + job + "\n")
                    .contains("\n          retention-days: 90\n");
        }

        @Test
        void comparesAllFiguresWithTheirTargetsEvenWhenABenchmarkFailed() {
            assertThat(workflow.condition("regression-analysis"))
                    .isEqualTo("${{ !cancelled() && needs.prepare.result == 'success' }}");
            assertThat(workflow.text("regression-analysis"))
                    .contains("pattern: results-*\n", "\n          retention-days: 90\n")
                    .contains("""
                              TARGETS: |-
                                latency_p99_ns < 10000
                                messages_per_second > 10000000
                                peak_memory_bytes < 1000000000
                                leaked_bytes = 0
                    """);
        }
    }

    @Nested
    class Security {

        private final EmittedWorkflow workflow = QualitySuiteTest.emitted("security");

        @Test
        void startsEachWeekOnItsPathsWhenCalledAndByHand() {
            assertThat(workflow.text()).contains("""

                    on:
                      schedule:
                        - cron: 41 4 * * 1
                      push:
                        branches:
                          - '**'
                        paths:
                          - '**/Cargo.toml'
                          - '**/Cargo.lock'
                          - src/**
                      pull_request:
                        paths:
                          - '**/Cargo.toml'
                          - '**/Cargo.lock'
                          - src/**
                      workflow_call:
                        inputs:
                          fuzz:
                            description: Fuzz the parsers for half an hour, too
                            default: false
                            type: boolean
                      workflow_dispatch:
                        inputs:
                          fuzz:
                            description: Fuzz the parsers for half an hour, too
                            default: true
                            type: boolean

                    """);
        }

        @Test
        void hasTheseJobs() {
            assertThat(workflow.table())
                    .containsExactly(
                            "dependencies | - | blocking | -",
                            "supply-chain | - | blocking | -",
                            "unsafe-code | - | blocking | -",
                            "sast | - | blocking | -",
                            "secrets | - | blocking | -",
                            "fuzz | - | blocking | -",
                            "report-failure | dependencies, supply-chain, unsafe-code, sast, secrets, fuzz | blocking | -");
        }

        @Test
        void fuzzesOnlyWhenTheInputSaysSo() {
            assertThat(workflow.condition("fuzz")).isEqualTo("inputs.fuzz");
            assertThat(workflow.text("fuzz")).contains("TOOLCHAIN: nightly\n", "cargo fuzz run");
        }

        @Test
        void looksForWhatItShall() {
            assertThat(workflow.text("dependencies"))
                    .contains("cargo audit \"${options[@]}\"", "fail-build: true\n", "severity-cutoff: high\n");
            assertThat(workflow.text("supply-chain")).contains("""
                              ALLOWED: |-
                                MIT
                                Apache-2.0
                              EXCEPTIONS: 'unicode-ident (MIT OR Apache-2.0) AND Unicode-3.0 # tables of Unicode;\
                    """).contains("a typo away from a popular crate");
            assertThat(workflow.text("unsafe-code")).contains("-- -F unsafe_code\n");
            assertThat(workflow.text("sast")).contains("-D clippy::unwrap_used", "-D clippy::arithmetic_side_effects");
            assertThat(workflow.text("secrets")).contains("fetch-depth: 0\n", "gitleaks");
        }
    }
}
