package dev.millrace.examples;

import static dev.millrace.dsl.Millrace.minutes;
import static dev.millrace.dsl.Millrace.script;
import static org.assertj.core.api.Assertions.assertThat;

import dev.millrace.dsl.Bash;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class ContainerReleaseTest {

    private final EmittedWorkflow ci = EmittedWorkflow.of(new ContainerRelease(), "ci");

    @TempDir
    Path folder;

    @Test
    void runsOnEveryPushAndPullRequestAndStopsOlderRunsExceptOnMain() {
        assertThat(ci.text()).contains("""
                        on:
                          push:
                            branches:
                              - '**'
                          pull_request:
                        """, """
                        concurrency:
                          group: ${{ github.workflow }}-${{ github.ref }}
                          cancel-in-progress: ${{ github.ref != 'refs/heads/main' }}
                        """);
    }

    @Test
    void isOneJobAfterTheOther() {
        assertThat(ci.yaml().jobs().stream().map(job -> job.id().raw())).containsExactly("quality", "release", "docs");
        assertThat(ci.text("quality")).doesNotContain("    needs:");
        assertThat(ci.text("release")).contains("    needs: quality\n");
        assertThat(ci.text("docs")).contains("    needs: release\n");
        assertThat(ci.condition("quality")).isEmpty();
        assertThat(ci.condition("release")).isEmpty();
        assertThat(ci.condition("docs")).isEqualTo("needs.release.outputs.published == 'true'");
    }

    @Test
    void checksWithTheTaskRunner() {
        assertThat(ci.text("quality"))
                .containsSubsequence(
                        "actions/checkout@",
                        "python-version: '3.11'\n",
                        "arduino/setup-task@",
                        "pip install --require-hashes",
                        "flake8 and pylint, hadolint from its image for the Dockerfile, and the tests with coverage",
                        "run: task ci\n");
    }

    @Test
    void releasesOnAPushToMainOnly() {
        assertThat(ci.text("release"))
                .contains("fetch-depth: 0\n")
                .contains(
                        "        id: semantic\n"
                                + "        if: github.event_name == 'push' && github.ref == 'refs/heads/main'\n"
                                + "        uses: cycjimmy/semantic-release-action@",
                        "feat: minor, fix: patch, BREAKING CHANGE: major",
                        "@semantic-release/changelog@",
                        "@semantic-release/git@",
                        """
                            outputs:
                              published: ${{ steps.semantic.outputs.new_release_published }}
                              version: ${{ steps.semantic.outputs.new_release_version }}
                        """);
    }

    @Test
    void buildsForBothPlatformsWithCachesCompressionSbomAndProvenance() {
        assertThat(ci.text("release"))
                .containsSubsequence(
                        "semantic-release-action@",
                        "setup-qemu-action@",
                        "setup-buildx-action@",
                        "login-action@",
                        "registry: ghcr.io\n",
                        "metadata-action@",
                        "build-push-action@",
                        "            linux/amd64\n            linux/arm64\n",
                        "compression=zstd,",
                        "sbom: true\n",
                        "provenance: mode=max\n",
                        "cache-from: type=gha\n",
                        "cache-to: type=gha,mode=max\n",
                        "cosign-installer@",
                        "cosign sign --yes");
    }

    @Test
    void onlyBuildsWhatIsFromAForkOrByDependabot() {
        assertThat(ci.text("release"))
                .contains("      PUSH: ${{ github.event_name == 'push' && !startsWith(github.ref_name, 'dependabot/')"
                        + " || github.event.pull_request.head.repo.full_name == github.repository"
                        + " && github.actor != 'dependabot[bot]'"
                        + " && github.event.pull_request.user.login != 'dependabot[bot]' }}\n")
                .contains(
                        "      - name: Log in to ghcr.io\n        if: env.PUSH == 'true'\n",
                        "outputs: type=image,push=${{ env.PUSH }},",
                        "      - name: Install cosign\n        if: env.PUSH == 'true'\n",
                        "      - name: Sign the image\n        if: env.PUSH == 'true'\n")
                .doesNotContain("push=true");
    }

    @Test
    void namesTheImageForBranchesPullRequestsMainAndReleases() {
        var published = "${{ steps.semantic.outputs.new_release_published == 'true' }}\n";
        var unpublished = "${{ steps.semantic.outputs.new_release_published != 'true' }}\n";
        assertThat(ci.text("release"))
                .contains("          images: ghcr.io/${{ github.repository }}\n", "          flavor: latest=false\n")
                .contains(
                        // The branch, such as main; of a pull request, its own.
                        " type=ref,event=branch,enable=" + unpublished,
                        " type=raw,value=${{ github.head_ref }},enable=${{ github.event_name == 'pull_request' }}\n",
                        // pr-7
                        " type=ref,event=pr\n",
                        // sha-0123abc
                        " type=sha,enable=" + unpublished,
                        // v1.2.3 and latest
                        " type=semver,pattern=v{{version}},value=${{ steps.semantic.outputs.new_release_version }},enable="
                                + published,
                        " type=raw,value=latest,enable=" + published);
        assertThat(ci.text("release").lines().filter(line -> line.strip().startsWith("type=")))
                .hasSize(6);
    }

    @Test
    void documentsTheVersionThatWasPublished() {
        assertThat(ci.text("docs"))
                .containsSubsequence(
                        "fetch-depth: 0\n",
                        "ref: v${{ needs.release.outputs.version }}\n",
                        "Install MkDocs Material and mike",
                        "mike deploy --push --update-aliases \"$VERSION\" latest\n");
    }

    @Test
    void letsEachTokenDoOnlyWhatItHasTo() {
        assertThat(ci.text()).contains("\npermissions:\n  contents: read\n").doesNotContain("secrets.");
        assertThat(ci.text("quality")).doesNotContain("permissions:");
        assertThat(ci.text("release")).contains("""
                            permissions:
                              contents: write
                              issues: write
                              pull-requests: write
                              packages: write
                              id-token: write
                        """);
        assertThat(ci.text("docs")).contains("    permissions:\n      contents: write\n    needs:");
    }

    @Test
    void expectsTwoMinutesWithAWarmCacheAndTwentyWithout() {
        var time = ci.plan().plan("release").expected().orElseThrow();

        assertThat(time.low()).isEqualTo(minutes(2));
        assertThat(time.high()).isEqualTo(minutes(20));
        assertThat(ci.text("release")).contains("    timeout-minutes: 45\n");
    }

    @DisabledOnOs(OS.WINDOWS)
    @Test
    void signsTheDigestUnderTheNameThatTheRegistryKnows() {
        var bash = Bash.in(folder)
                .with("IMAGE", "ghcr.io/Acme/Shop")
                .with("DIGEST", "sha256:0123")
                .program("cosign", "echo \"$*\"");

        assertThat(bash.run("cosign sign --yes \"${IMAGE,,}@$DIGEST\"").text())
                .isEqualToIgnoringNewLines("sign --yes ghcr.io/acme/shop@sha256:0123");
        assertThat(ci.text("release")).contains("run: cosign sign --yes \"${IMAGE,,}@$DIGEST\"\n");
    }

    @DisabledOnOs(OS.WINDOWS)
    @Test
    void publishesTheDocumentationUnderItsVersionAndLatest() {
        var bash = Bash.in(folder)
                .with("VERSION", "1.2.3")
                .program("git", "true")
                .program("gh", "echo \"gh $*\"")
                .program("mike", "echo \"mike $*\"");

        assertThat(bash.run(script(ContainerRelease.class, "publish-docs.sh"))
                        .text()
                        .lines())
                .containsExactly(
                        "gh auth setup-git",
                        "mike deploy --push --update-aliases 1.2.3 latest",
                        "mike set-default --push latest");
    }
}
