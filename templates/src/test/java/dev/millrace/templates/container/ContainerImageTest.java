package dev.millrace.templates.container;

import static dev.millrace.templates.Templates.mainBranch;
import static dev.millrace.templates.Templates.pullRequest;
import static dev.millrace.templates.Templates.release;
import static dev.millrace.templates.container.ContainerImage.containerImage;
import static dev.millrace.templates.container.Images.smokeTest;
import static org.assertj.core.api.Assertions.assertThat;

import dev.millrace.dsl.Bash;
import dev.millrace.templates.Project;
import dev.millrace.templates.Yaml;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ContainerImageTest {

    private static final Project IMAGE = containerImage("linux/amd64", "linux/arm64");

    @TempDir
    private Path folder;

    @Test
    void isStartedOnEachPlatformAfterAPushToMain() {
        assertThat(Yaml.of(mainBranch(IMAGE), "test"))
                .contains("platform: [linux/amd64, linux/arm64]", "platforms: ${{ matrix.platform }}")
                .containsSubsequence(
                        "docker/setup-qemu-action@", "load: true", "docker run ", "PLATFORM: ${{ matrix.platform }}");
    }

    @Test
    void isStartedOnTheFirstPlatformInAPullRequestWithoutAnEmulator() {
        assertThat(Yaml.of(pullRequest(IMAGE), "test"))
                .contains("platforms: linux/amd64\n", "PLATFORM: linux/amd64\n")
                .doesNotContain("qemu", "arm64");
        assertThat(Yaml.of(pullRequest(containerImage("linux/arm64")), "test")).contains("docker/setup-qemu-action@");
    }

    @Test
    void keepsTheLayersOfEachPlatformForItself() {
        assertThat(Yaml.of(mainBranch(IMAGE), "test"))
                .contains(
                        "cache-from: type=gha,scope=${{ matrix.platform }}\n",
                        "cache-to: type=gha,scope=${{ matrix.platform }},mode=max\n");
        assertThat(Yaml.of(release(IMAGE), "publish")).doesNotContain("cache-from:", "cache-to:");
    }

    @Test
    void isLintedAndScannedAndListed() {
        assertThat(Yaml.of(pullRequest(IMAGE), "lint")).contains("hadolint/hadolint-action@", "dockerfile: Dockerfile");
        assertThat(Yaml.of(release(IMAGE), "audit"))
                .contains("anchore/scan-action@", "image: local/app:ci", "severity-cutoff: high", "only-fixed: true");
        assertThat(Yaml.of(release(IMAGE), "build"))
                .contains("format: cyclonedx-json", "output-file: sbom.json", "upload-release-assets: false");
    }

    @Test
    void isPushedByNothingButTheReleaseAndByTheTokenOfTheRun() {
        assertThat(Yaml.of(pullRequest(IMAGE)) + Yaml.of(mainBranch(IMAGE)))
                .doesNotContain("push: true", "packages: write", "docker/login-action");
        assertThat(Yaml.of(release(IMAGE), "publish"))
                .contains(
                        "contents: read\n      packages: write\n      id-token: write\n      attestations: write\n",
                        "password: ${{ github.token }}")
                .doesNotContain("secrets.");
    }

    @Test
    void isPublishedForAllPlatformsWithBillProvenanceAndSignature() {
        assertThat(Yaml.of(release(IMAGE), "publish"))
                .contains("            linux/amd64\n            linux/arm64\n", "sbom: true", "provenance: mode=max")
                .containsSubsequence(
                        "${GITHUB_REPOSITORY,,}",
                        "pattern={{version}}",
                        "push: true",
                        "cosign sign --yes \"${IMAGE,,}@$DIGEST\"",
                        "subject-digest: ${{ steps.build-push-action.outputs.digest }}",
                        "push-to-registry: true");
    }

    @Test
    void passesWhenItEndsWell() {
        assertThat(started("exited 0 ").code()).isZero();
    }

    @Test
    void failsWhenItStopsByItselfAndShowsWhatItSaid() {
        var ended = started("exited 137 ");

        assertThat(ended.code()).isEqualTo(1);
        assertThat(ended.text()).contains("::error::the container stopped by itself: exited 137", "what it said");
    }

    @Test
    void passesWhenItLivesForTenSecondsWithoutACheckOfItsHealth() {
        assertThat(started("running 0 ").text()).contains("it still runs after 10 seconds");
    }

    @Test
    void isAsHealthyAsItsCheckSays() {
        assertThat(started("running 0 healthy").code()).isZero();
        assertThat(started("running 0 unhealthy").code()).isEqualTo(1);
        assertThat(started("running 0 starting").text()).contains("is not healthy after two minutes");
    }

    private Bash.Ended started(String state) {
        return Bash.in(folder)
                .program("sleep", "")
                .program("docker", """
                        case "$1" in
                          run) [ "$*" = 'run --detach --platform linux/arm64 app:ci' ] && echo 4711 ;;
                          inspect) echo '%s' ;;
                          logs) echo 'what it said' ;;
                        esac""".formatted(state))
                .run(smokeTest("app:ci", "linux/arm64"));
    }
}
