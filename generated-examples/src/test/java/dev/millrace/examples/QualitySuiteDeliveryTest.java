package dev.millrace.examples;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The jobs of the workflows that bring something to the users. No expected time is said of them. */
class QualitySuiteDeliveryTest {

    @Nested
    class Release {

        private final EmittedWorkflow workflow = QualitySuiteTest.emitted("release");

        @Test
        void startsOnTagsOfVersionsAndByHand() {
            assertThat(workflow.text()).contains("""

                    on:
                      push:
                        tags: [v*.*.*]
                      workflow_dispatch:
                        inputs:
                          version:
                            description: The version to release, like 1.2.3
                            required: true
                            type: string

                    """);
        }

        @Test
        void hasTheseJobs() {
            assertThat(workflow.table())
                    .containsExactly(
                            "validate | - | blocking | -",
                            "quality | - | blocking | -",
                            "build | validate, quality | blocking | -",
                            "container | validate, quality | blocking | -",
                            "performance-validation | build, container | blocking | -",
                            "github-release | performance-validation | blocking | -",
                            "publish-crate | github-release | blocking | -",
                            "post-release | publish-crate | blocking | -");
        }

        @ParameterizedTest
        @CsvSource({
            "linux, x64, ubuntu-24.04, x86_64-unknown-linux-gnu",
            "linux, arm64, ubuntu-24.04-arm, aarch64-unknown-linux-gnu",
            "macos, x64, macos-15-intel, x86_64-apple-darwin",
            "macos, arm64, macos-15, aarch64-apple-darwin",
            "windows, x64, windows-2025, x86_64-pc-windows-msvc",
            "windows, arm64, windows-11-arm, aarch64-pc-windows-msvc"
        })
        void buildsOnAMachineOfEachKind(String os, String arch, String runner, String target) {
            assertThat(workflow.text("build"))
                    .contains("        os: [linux, macos, windows]\n        arch: [x64, arm64]\n")
                    .contains(
                            "          - os: %s\n            arch: %s\n            runner: %s\n            target: %s\n"
                                    .formatted(os, arch, runner, target))
                    .contains("\n    runs-on: ${{ matrix.runner }}\n")
                    .contains("name: binary-${{ matrix.os }}-${{ matrix.arch }}\n");
        }

        @Test
        void pushesAnImageForTwoProcessors() {
            assertThat(workflow.text("container"))
                    .contains("\n    permissions:\n      contents: read\n      packages: write\n    needs:")
                    .contains("images: ghcr.io/${{ github.repository }}\n", "platforms: linux/amd64,linux/arm64\n")
                    .contains("cache-from: type=gha,scope=container\n")
                    .contains("cache-to: type=gha,scope=container,mode=max\n");
        }

        @Test
        void letsLatestBeTheImageWhenItHasProvedItself() {
            assertThat(workflow.text("container")).contains("          flavor: latest=false\n");
            assertThat(workflow.text("performance-validation"))
                    .contains("\n      digest: ${{ needs.container.outputs.digest }}\n");
            assertThat(workflow.text("github-release"))
                    .containsSubsequence(
                            "gh release create",
                            "registry: ghcr.io\n",
                            "docker buildx imagetools create",
                            "          DIGEST: ${{ needs.performance-validation.outputs.digest }}\n");
        }

        @Test
        void announcesTheReleaseWhateverBecomesOfTheNextVersion() {
            assertThat(workflow.text("post-release"))
                    .contains("      - name: Announce the release on Discord\n        if: ${{ !cancelled() }}\n");
        }

        @Test
        void measuresWhatShipsAgainstAllTargets() {
            assertThat(workflow.text("performance-validation"))
                    .contains(
                            "MEMORYSTREAMER: dist/memorystreamer\n",
                            "leaked_bytes = 0\n",
                            "name: performance-report\n");
        }

        @Test
        void releasesBinariesWithChecksumsAndNotes() {
            assertThat(workflow.text("github-release"))
                    .contains(
                            "pattern: binary-*\n",
                            "SHA256SUMS",
                            "git cliff",
                            "cat results/report.md",
                            "gh release create")
                    .contains("\n    permissions:\n      contents: write\n      packages: write\n    needs:");
        }

        @Test
        void publishesAsATrustedPublisherAndGivesTheOnlySecretToOneStep() {
            assertThat(workflow.text("publish-crate"))
                    .contains("\n    permissions:\n      contents: read\n      id-token: write\n    needs:")
                    .contains("\n      name: crates-io\n", "audience=crates.io")
                    .doesNotContain("secrets.");
            assertThat(workflow.text("post-release")).contains("\n          WEBHOOK: ${{ secrets.DISCORD_WEBHOOK }}\n");
            assertThat(workflow.text().split("secrets\\.", -1)).hasSize(2);
        }

        @Test
        void isNeverCancelled() {
            assertThat(workflow.text()).contains("\nconcurrency: ${{ github.workflow }}-${{ github.ref }}\n");
        }
    }

    @Nested
    class Docs {

        private final EmittedWorkflow workflow = QualitySuiteTest.emitted("docs");

        @ParameterizedTest
        @CsvSource({"push, '    branches:\n      - ''**''\n'", "pull_request, ''"})
        void startsOnItsPathsAndOnNoTagWhichHasNone(String event, String before) {
            assertThat(workflow.text())
                    .contains("\n  " + event + ":\n" + before
                            + "    paths:\n      - docs/**\n      - '**/*.md'\n      - src/**\n");
        }

        @Test
        void hasTheseJobs() {
            assertThat(workflow.table())
                    .containsExactly(
                            "validate | - | blocking | -",
                            "api-docs | - | blocking | -",
                            "guides | - | blocking | -",
                            "diagrams | - | blocking | -",
                            "deploy | validate, api-docs, guides, diagrams | blocking | -",
                            "report | validate, api-docs, guides, diagrams, deploy | reporting | -");
        }

        @Test
        void validatesBuildsAndDraws() {
            assertThat(workflow.text("validate"))
                    .contains(
                            "markdownlint-cli2@",
                            "lycheeverse/lychee-action@",
                            "cargo test --workspace --locked --doc",
                            "mdbook test");
            assertThat(workflow.text("api-docs")).contains("cargo doc --workspace --all-features --no-deps --locked\n");
            assertThat(workflow.text("guides")).contains("mdbook build", "user developer performance");
            assertThat(workflow.text("diagrams")).contains("@mermaid-js/mermaid-cli@");
        }

        @Test
        void deploysOnlyMainToPages() {
            assertThat(workflow.condition("deploy"))
                    .isEqualTo("github.event_name == 'push' && github.ref == 'refs/heads/main'");
            assertThat(workflow.text("deploy"))
                    .contains("\n    permissions:\n      pages: write\n      id-token: write\n    needs:")
                    .contains("      name: github-pages\n      url: ${{ steps.deploy-pages.outputs.page_url }}\n")
                    .contains("name: Download api-docs\n", "name: Download guides\n", "name: Download diagrams\n")
                    .contains("actions/upload-pages-artifact@", "actions/deploy-pages@");
        }

        @Test
        void reportsWhateverHappened() {
            assertThat(workflow.condition("report")).isEqualTo("${{ !cancelled() }}");
            assertThat(workflow.text("report")).contains("            deploy ${{ needs.deploy.result }}\n");
        }
    }
}
