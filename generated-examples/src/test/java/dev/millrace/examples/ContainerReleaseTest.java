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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

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
                        "        id: release\n"
                                + "        if: github.event_name == 'push' && github.ref == 'refs/heads/main'\n",
                        """
                            outputs:
                              published: ${{ steps.release.outputs.published }}
                              version: ${{ steps.release.outputs.version }}
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
                        "platforms: linux/amd64,linux/arm64\n",
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
        var published = "${{ steps.release.outputs.published == 'true' }}\n";
        var unpublished = "${{ steps.release.outputs.published != 'true' }}\n";
        assertThat(ci.text("release"))
                .contains("          images: ghcr.io/${{ github.repository }}\n", "          flavor: latest=false\n")
                .contains(
                        // The branch, such as main; of a pull request, its own.
                        "          BRANCH: ${{ github.head_ref || github.ref_name }}\n",
                        " type=raw,value=${{ steps.branch.outputs.tag }},enable=" + unpublished,
                        // pr-7
                        " type=ref,event=pr\n",
                        // sha-0123abc
                        " type=sha,enable=" + unpublished,
                        // v1.2.3 and latest
                        " type=semver,pattern=v{{version}},value=${{ steps.release.outputs.version }},enable="
                                + published,
                        " type=raw,value=latest,enable=" + published,
                        // The commit that people see, and not the test merge.
                        "          DOCKER_METADATA_PR_HEAD_SHA: true\n");
        assertThat(ci.text("release").lines().filter(line -> line.strip().startsWith("type=")))
                .hasSize(5)
                .noneMatch(line -> line.contains("github."));
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
    @ParameterizedTest
    @CsvSource({
        "main, main",
        "feature/a, feature-a",
        "'a,enable=true\"b', a-enable-true-b",
        "latest, branch-latest",
        "v1.2.3, branch-v1.2.3",
        "v1.2.3-rc.1, branch-v1.2.3-rc.1",
        "pr-7, branch-pr-7",
        "v1-maintenance, v1-maintenance",
        "-x, branch--x"
    })
    void givesNoBranchATagOfARelease(String branch, String tag) {
        var bash = Bash.in(folder).with("BRANCH", branch);

        assertThat(bash.run(script(ContainerRelease.class, "container-release/branch-tag.sh"))
                        .text())
                .isEmpty();
        assertThat(bash.outputs()).containsExactly("tag=" + tag);
    }

    private Bash repository(String history) {
        var bash = Bash.in(folder, "git")
                .with("GIT_CONFIG_COUNT", "2")
                .with("GIT_CONFIG_KEY_0", "user.name")
                .with("GIT_CONFIG_VALUE_0", "Ann")
                .with("GIT_CONFIG_KEY_1", "user.email")
                .with("GIT_CONFIG_VALUE_1", "ann@example.org")
                .with("GH_TOKEN", "")
                .with("GH_REPO", "acme/shop")
                .with("PUBLISHED", "false")
                .with("VERSION", "")
                .program("gh", "echo \"gh $*\" >> told; [ \"$2\" != view ]");
        bash.run("""
                commit() { git commit --quiet --allow-empty --message "$1"; }
                git init --quiet --initial-branch main
                commit "feat: first"
                git tag v1.9.0
                """ + history);
        return bash.with("GITHUB_SHA", bash.run("git rev-parse main").text().strip());
    }

    @DisabledOnOs(OS.WINDOWS)
    @ParameterizedTest
    @CsvSource({"commit 'chore(release): 1.10.0 [skip ci]', 1.10.0", "true, 1.10.0"})
    void goesOnWithAReleaseThatAnEarlierAttemptHasBegun(String afterwards, String version) {
        var bash = repository("commit 'fix: it'; git switch --quiet --detach; " + afterwards
                + "; git tag v1.10.0; git switch --quiet main");

        var ended = bash.run(script(ContainerRelease.class, "container-release/find-release.sh"));

        assertThat(ended.text()).contains("released as v" + version);
        assertThat(bash.outputs()).containsExactly("published=true", "version=" + version);
        assertThat(bash.run("git describe --tags --exact-match").text()).isEqualTo("v" + version + "\n");
        assertThat(bash.read("told")).contains("gh release create v" + version + " --verify-tag --generate-notes\n");
    }

    @DisabledOnOs(OS.WINDOWS)
    @ParameterizedTest
    @ValueSource(
            strings = {
                "commit 'docs: it'",
                "commit 'docs: it'; git switch --quiet --detach; commit 'feat: next'; git tag v1.10.0; git switch --quiet main",
                "git switch --quiet --detach; commit 'feat: b'; git tag v1.10.0; git switch --quiet main"
            })
    void releasesNothingOfACommitThatWasNotReleasedLast(String history) {
        var bash = repository(history);

        var ended = bash.run(script(ContainerRelease.class, "container-release/find-release.sh"));

        assertThat(ended.code()).isZero();
        assertThat(ended.text()).startsWith("the newest release is v1.");
        assertThat(bash.run("test ! -e ../temp/output").code()).isZero();
    }

    @DisabledOnOs(OS.WINDOWS)
    @Test
    void releasesWhatSemanticReleaseSays() {
        var bash = Bash.in(folder)
                .with("PUBLISHED", "true")
                .with("VERSION", "1.10.0")
                .program("git", "exit 1");

        assertThat(bash.run(script(ContainerRelease.class, "container-release/find-release.sh"))
                        .code())
                .isZero();
        assertThat(bash.outputs()).containsExactly("published=true", "version=1.10.0");
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

        assertThat(bash.run(script(ContainerRelease.class, "container-release/publish-docs.sh"))
                        .text()
                        .lines())
                .containsExactly(
                        "gh auth setup-git",
                        "mike deploy --push --update-aliases 1.2.3 latest",
                        "mike set-default --push latest");
    }
}
