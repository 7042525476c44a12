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

/** The scripts around the release, with a {@code gh} that keeps the tag and the release in files. */
class RustPackagesReleaseTest {

    private static final EmittedWorkflow PIPELINE = EmittedWorkflow.of(new RustPackages(), "pipeline");

    private static final String GH = """
            echo "$*" >> calls
            if [ -n "$BROKEN" ] && [[ "$*" == $BROKEN ]]; then echo "HTTP 502: Bad Gateway" >&2; exit 1; fi
            absent() { echo "$1" >&2; exit 1; }
            case "$*" in
              "api repos/acme/app/git/ref/tags/v1.2.3") [ -f tag ] || absent "gh: Not Found (HTTP 404)" ;;
              "api repos/acme/app/commits/tags/v1.2.3 --jq .sha") cat tag ;;
              "api --method POST repos/acme/app/git/refs -f ref=refs/tags/v1.2.3 -f sha="*) all="$*"; echo "${all##*sha=}" > tag ;;
              "api --method DELETE repos/acme/app/git/refs/tags/v1.2.3") rm tag ;;
              "release view v1.2.3"*)
                [ -f release ] || absent "release not found"
                if [[ "$*" == *--jq* ]]; then jq -r "${!#}" release; fi
                ;;
              "release create v1.2.3 --draft --verify-tag "*) echo '{"isDraft": true, "assets": []}' > release ;;
              "release delete v1.2.3 --yes") rm release ;;
              "release delete-asset v1.2.3 SHA256SUMS --yes") echo '{"isDraft": true, "assets": []}' > release ;;
              "release download v1.2.3 --pattern SHA256SUMS --dir packages --clobber") cp sums packages/SHA256SUMS ;;
              "pr comment 7 --body-file message.md") cp message.md comment ;;
              *) echo "unexpected: $*" >&2; exit 2 ;;
            esac""";

    @TempDir
    private Path folder;

    private Bash runner;

    @BeforeEach
    void runsWithAnotherGh() {
        runner = Bash.in(folder, "jq")
                .program("sleep", "")
                .program("gh", GH)
                .with("GH_TOKEN", "t0k3n")
                .with("GH_REPO", "acme/app")
                .with("TAG", "v1.2.3")
                .with("COMMIT", "c0ffee")
                .with("BROKEN", "");
    }

    // The tag and the draft.

    @Test
    void tagsTheCommitAndOpensADraft() {
        assertThat(tag().code()).isEqualTo(0);

        assertThat(runner.read("tag")).isEqualTo("c0ffee\n");
        assertThat(runner.read("release")).contains("\"isDraft\": true");
        assertThat(runner.outputs()).containsExactly("created=true");
    }

    @Test
    void tagsOnceWhenItRunsAgain() {
        assertThat(tag().code()).isEqualTo(0);
        assertThat(tag().code()).isEqualTo(0);

        assertThat(runner.outputs()).containsExactly("created=true", "created=false");
        assertThat(runner.read("calls").lines().filter(call -> call.startsWith("release create")))
                .hasSize(1);
    }

    @Test
    void changesNothingWhenTheCommitIsReleased() {
        runner.file("tag", "c0ffee\n").file("release", """
                {"isDraft": false, "assets": [{"name": "SHA256SUMS"}]}""");

        assertThat(tag().code()).isEqualTo(0);
        assertThat(runner.outputs()).containsExactly("created=false");
        assertThat(runner.read("calls")).doesNotContain("POST", "DELETE", "create", "delete");
    }

    @Test
    void goesOnWithADraftThatWasLeftButNotWithItsChecksums() {
        runner.file("tag", "c0ffee\n").file("release", """
                {"isDraft": true, "assets": [{"name": "SHA256SUMS"}]}""");

        assertThat(tag().code()).isEqualTo(0);
        assertThat(runner.outputs()).containsExactly("created=false");
        assertThat(runner.read("calls")).contains("release delete-asset").doesNotContain("create");
    }

    @Test
    void opensADraftForATagThatHasNone() {
        runner.file("tag", "c0ffee\n");

        assertThat(tag().code()).isEqualTo(0);
        assertThat(runner.outputs()).containsExactly("created=false");
        assertThat(runner.read("release")).contains("\"isDraft\": true");
    }

    @Test
    void neverMovesATag() {
        runner.file("tag", "decade\n");

        var ended = tag();

        assertThat(ended.code()).isEqualTo(1);
        assertThat(ended.text()).contains("::error::another run has tagged decade as v1.2.3");
        assertThat(runner.read("tag")).isEqualTo("decade\n");
        assertThat(runner.outputs()).isEmpty();
    }

    @Test
    void takesItsTagBackWhenThereCanBeNoDraft() {
        runner.with("BROKEN", "release create*");

        assertThat(tag().code()).isEqualTo(1);
        assertThat(runner.read("tag")).isEmpty();
        assertThat(runner.outputs()).isEmpty();
    }

    @Test
    void doesNotTakeAnErrorForAMissingTag() {
        runner.with("BROKEN", "api repos/*");

        assertThat(tag().code()).isEqualTo(1);
        assertThat(runner.read("calls")).doesNotContain("POST");
    }

    @Test
    void saysWhatToDoWhereItMayNotTag() {
        runner.with("BROKEN", "api --method POST*");

        var ended = tag();

        assertThat(ended.code()).isEqualTo(1);
        assertThat(ended.text())
                .contains("::error::cannot tag c0ffee as v1.2.3: HTTP 502: Bad Gateway")
                .contains("push the tag v1.2.3 yourself, and run all jobs again");
        assertThat(runner.outputs()).isEmpty();
    }

    // The way back.

    @Test
    void rollsBackTheReleaseAndTheTag() {
        runner.file("tag", "c0ffee\n").file("release", "{}");

        assertThat(rollBack().code()).isEqualTo(0);
        assertThat(runner.read("tag")).isEmpty();
        assertThat(runner.read("release")).isEmpty();
    }

    @Test
    void rollsBackWhatIsThere() {
        runner.file("tag", "c0ffee\n");

        var ended = rollBack();

        assertThat(ended).isEqualTo(new Ended(0, "there is no release v1.2.3\nthe tag v1.2.3 is deleted\n"));
    }

    @Test
    void doesNothingWhenThereIsNothingToRollBack() {
        var first = rollBack();
        var second = rollBack();

        assertThat(first).isEqualTo(new Ended(0, "there is no release v1.2.3\nthere is no tag v1.2.3\n"));
        assertThat(second).isEqualTo(first);
        assertThat(runner.read("calls")).doesNotContain("delete", "DELETE");
    }

    @ParameterizedTest
    @CsvSource({"release view*", "release delete*", "api repos/*", "api --method DELETE*"})
    void failsAfterThreeAttemptsWhenItCannotRollBack(String broken) {
        runner.file("tag", "c0ffee\n").file("release", "{}").with("BROKEN", broken);

        var ended = rollBack();

        assertThat(ended.code()).isEqualTo(1);
        assertThat(ended.text()).contains("attempt 3 of 3 failed");
    }

    // What is published, and told.

    @Test
    void seesThatTheChecksumsAreThere() {
        packagesWithSums("built").file("release", """
                {"isDraft": true, "assets": [{"name": "SHA256SUMS", "state": "uploaded"}]}""");

        assertThat(await("600").code()).isEqualTo(0);
        assertThat(runner.read("packages/SHA256SUMS")).endsWith("  app.deb\n");
    }

    @Test
    void waitsUntilTheChecksumsAreThoseOfThePackages() {
        packagesWithSums("built by the run before")
                .file("packages/app.deb", "built")
                .file("release", """
                {"isDraft": true, "assets": [{"name": "SHA256SUMS", "state": "uploaded"}]}""")
                .program("sleep", "(cd packages; sha256sum app.deb) > sums");

        assertThat(await("600").code()).isEqualTo(0);
        assertThat(runner.read("calls").lines().filter(call -> call.startsWith("release download")))
                .hasSize(2);
    }

    @Test
    void stopsWhenTheChecksumsStayThoseOfOtherPackages() {
        packagesWithSums("built by the run before")
                .file("packages/app.deb", "built")
                .file("release", """
                {"isDraft": true, "assets": [{"name": "SHA256SUMS", "state": "uploaded"}]}""");

        assertThat(await("0").code()).isEqualTo(1);
    }

    private Bash packagesWithSums(String text) {
        runner.file("packages/app.deb", text).run("(cd packages; sha256sum app.deb) > sums");
        return runner;
    }

    @Test
    void waitsUntilTheChecksumsAreUploaded() {
        packagesWithSums("built").file("release", """
                        {"isDraft": true, "assets": [{"name": "SHA256SUMS", "state": "starter"}, {"name": "SHA256SUMS.old", "state": "uploaded"}]}""").program("sleep", "sed -i 's/starter/uploaded/' release");

        assertThat(await("600").code()).isEqualTo(0);
        assertThat(runner.read("calls").lines()).hasSize(3);
    }

    @Test
    void stopsWhenTheChecksumsDoNotCome() {
        runner.file("release", "{\"isDraft\": true, \"assets\": []}");

        var ended = await("0");

        assertThat(ended.code()).isEqualTo(1);
        assertThat(ended.text()).contains("::error::the draft v1.2.3 has no SHA256SUMS");
    }

    @ParameterizedTest
    @CsvSource({"true", "false"})
    void tellsWhetherTheReleaseIsADraftStill(String draft) {
        runner.file("release", "{\"isDraft\": " + draft + "}");

        assertThat(runner.step(PIPELINE.yaml(), "github-release", "See whether the release is a draft still")
                        .run()
                        .code())
                .isEqualTo(0);
        assertThat(runner.outputs()).containsExactly("draft=" + draft);
    }

    @Test
    void failsWhenThereIsNoDraftToUploadInto() {
        assertThat(runner.step(PIPELINE.yaml(), "checksums", "See whether the release is a draft still")
                        .run()
                        .code())
                .isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({
        "success, success, success, [v1.2.3](https://github.com/acme/app/releases/tag/v1.2.3) is released.",
        "success, failure, success, The release of v1.2.3 failed.",
        "success, success, failure, The release of v1.2.3 failed.",
        "skipped, skipped, skipped, Nothing was released",
        "failure, skipped, skipped, Nothing was released",
    })
    void tellsThePullRequestHowItEnded(String version, String release, String checksums, String headline) {
        runner.with("VERSION_AND_TAG", version)
                .with("GITHUB_RELEASE", release)
                .with("CHECKSUMS", checksums)
                .with("PULL_REQUEST", "7")
                .with("GITHUB_SERVER_URL", "https://github.com")
                .with("RUN", "https://github.com/acme/app/actions/runs/1");

        assertThat(runner.step(PIPELINE.yaml(), "notify", "Tell the pull request")
                        .run()
                        .code())
                .isEqualTo(0);
        assertThat(runner.read("comment"))
                .startsWith(headline)
                .contains("| version-and-tag | " + version + " |")
                .contains("https://github.com/acme/app/actions/runs/1");
        assertThat(runner.summary()).isEqualTo(runner.read("comment").lines().toList());
    }

    private Ended tag() {
        return runner.step(PIPELINE.yaml(), "version-and-tag", "Tag the commit and open the draft")
                .run();
    }

    private Ended rollBack() {
        return runner.step(PIPELINE.yaml(), "rollback", "Delete the release and the tag")
                .run();
    }

    private Ended await(String seconds) {
        return runner.with("AT_MOST_SECONDS", seconds)
                .step(PIPELINE.yaml(), "github-release", "Wait for the checksums")
                .run();
    }
}
