package dev.millrace.cli;

import static dev.millrace.cli.Desk.ACTION;
import static dev.millrace.cli.Desk.CLEAN;
import static dev.millrace.cli.Desk.MISSPELT;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which files {@code validate} takes. Those that it should take have a finding. */
class InputFilesTest {

    private static final String BAD_ACTION = ACTION.replace("run:", "rum:");

    @TempDir
    private Path folder;

    private Desk desk;

    @BeforeEach
    void setUp() {
        desk = new Desk(folder);
    }

    @Test
    void withoutPathTheRepositorysWorkflowsAndActionsAreChecked() {
        desk.with(".github/workflows/ci.yml", MISSPELT)
                .with(".github/workflows/release.yaml", MISSPELT)
                .with(".github/workflows/README.md", "no")
                .with(".github/workflows/old/unread.yml", "no")
                .with(".github/dependabot.yml", "no")
                .with("action.yml", BAD_ACTION)
                .with(".github/actions/greet/action.yaml", BAD_ACTION)
                .with("config/other.yml", "no")
                .with("nested/.github/workflows/not-run.yml", "no");

        var outcome = desk.run("validate");

        assertThat(outcome.filesWithFindings())
                .containsExactly(
                        ".github/actions/greet/action.yaml",
                        ".github/workflows/ci.yml",
                        ".github/workflows/release.yaml",
                        "action.yml");
        assertThat(outcome.err()).isEmpty();
    }

    @Test
    void whatIsNotTheRepositorysOwnIsNotEntered() throws IOException {
        desk.with(".github/workflows/ci.yml", CLEAN)
                .with("node_modules/x/action.yml", BAD_ACTION)
                .with(".git/x/action.yml", BAD_ACTION)
                .with("submodule/.git", "gitdir: elsewhere")
                .with("submodule/action.yml", BAD_ACTION)
                .with("pom.xml", "<project/>")
                .with("target/x/action.yml", BAD_ACTION);
        Files.createSymbolicLink(folder.resolve("linked"), folder.resolve("node_modules"));

        assertThat(desk.run("validate").out()).isEqualTo("no findings in 1 file\n");
    }

    @Test
    void aFolderCalledTargetIsEnteredWhereNoBuildFillsIt() {
        desk.with(".github/workflows/ci.yml", CLEAN).with("actions/target/action.yml", BAD_ACTION);

        assertThat(desk.run("validate").filesWithFindings()).containsExactly("actions/target/action.yml");
    }

    @Test
    void aNamedFolderIsEnteredWhateverItIsCalled() {
        desk.with("pom.xml", "<project/>").with("target/demo/.github/workflows/ci.yml", MISSPELT);

        assertThat(desk.run("validate", "target").filesWithFindings())
                .containsExactly("target/demo/.github/workflows/ci.yml");
    }

    @Test
    void theRepositoryIsFoundFromAFolderInside() {
        desk.with(".git/HEAD", "ref").with(".github/workflows/ci.yml", MISSPELT).with("src/main/x.txt", "");

        assertThat(desk.in("src/main").run("validate").filesWithFindings())
                .containsExactly("../../.github/workflows/ci.yml");
    }

    @Test
    void theRootCanBeGiven() {
        desk.with("other/.github/workflows/ci.yml", MISSPELT).with(".github/workflows/ci.yml", CLEAN);

        assertThat(desk.run("validate", "--root", "other").filesWithFindings())
                .containsExactly("other/.github/workflows/ci.yml");
    }

    @Test
    void ofAFolderEveryWorkflowFolderAndActionBelowCounts() {
        desk.with("a/.github/workflows/ci.yml", MISSPELT)
                .with("b/c/.github/workflows/ci.yaml", MISSPELT)
                .with("b/action.yml", BAD_ACTION)
                .with("b/values.yml", "no");

        assertThat(desk.run("validate", ".").filesWithFindings())
                .containsExactly("a/.github/workflows/ci.yml", "b/action.yml", "b/c/.github/workflows/ci.yaml");
    }

    @Test
    void ofAFolderWithoutTheseEveryYamlFileIsAWorkflow() {
        desk.with("cases/b.yaml", MISSPELT).with("cases/deep/a.yml", MISSPELT).with("cases/notes.txt", "no");

        assertThat(desk.run("validate", "cases").filesWithFindings())
                .containsExactly("cases/b.yaml", "cases/deep/a.yml");
    }

    @Test
    void theWorkflowFolderItselfCanBeNamed() {
        desk.with(".github/workflows/ci.yml", MISSPELT).with(".github/dependabot.yml", "no");

        assertThat(desk.run("validate", ".github/workflows").filesWithFindings())
                .containsExactly(".github/workflows/ci.yml");
        assertThat(desk.run("validate", ".github").filesWithFindings()).containsExactly(".github/workflows/ci.yml");
    }

    @Test
    void aFileCalledActionIsAnActionExceptWhereGitHubTakesItForAWorkflow() {
        desk.with("action.yml", ACTION).with(".github/workflows/action.yml", CLEAN);

        assertThat(desk.run("validate", "action.yml", ".github/workflows/action.yml")
                        .out())
                .isEqualTo("no findings in 2 files\n");
    }

    @Test
    void aNamedFileIsAWorkflowWhateverItIsCalled() {
        assertThat(desk.with("pipeline.txt", CLEAN)
                        .run("validate", "pipeline.txt")
                        .out())
                .isEqualTo("no findings in 1 file\n");
    }

    @Test
    void noFileIsCheckedTwice() throws IOException {
        desk.with("a/ci.yml", MISSPELT);
        Files.createSymbolicLink(folder.resolve("link.yml"), Path.of("a/ci.yml"));

        var outcome = desk.run(
                "validate",
                "a/ci.yml",
                "./a/ci.yml",
                "a",
                folder.resolve("a/ci.yml").toString(),
                "link.yml");

        assertThat(outcome.out()).startsWith("a/ci.yml:4:5: ").endsWith("1 error in 1 file\n");
    }

    @Test
    void findingsAreInTheOrderOfFileNamesNotOfArguments() {
        desk.with("b.yml", MISSPELT).with("a.yml", MISSPELT);

        assertThat(desk.run("validate", "b.yml", "a.yml").filesWithFindings()).containsExactly("a.yml", "b.yml");
    }

    @Test
    void namesAreRelativeToTheCurrentDirectory() {
        desk.with("here/x.txt", "").with("there/ci.yml", MISSPELT);

        var file = folder.resolve("there/ci.yml").toString();

        assertThat(desk.in("here").run("validate", file).filesWithFindings()).containsExactly("../there/ci.yml");
    }

    @Test
    void aFolderWithoutAnythingToCheckIsTrouble() {
        var outcome = desk.with("docs/notes.txt", "").run("validate", "docs");

        assertThat(outcome.err()).isEqualTo("millrace: docs: there are no workflows and no actions in this folder\n");
        assertThat(outcome.out()).isEmpty();
        assertThat(outcome.exitCode()).isEqualTo(2);
    }

    @Test
    void aRepositoryWithoutAnythingToCheckIsTrouble() {
        var outcome = desk.with(".github/dependabot.yml", "").run("validate");

        assertThat(outcome.err())
                .isEqualTo("millrace: " + folder
                        + ": there is no workflow in .github/workflows and no action.yml; name a file or folder\n");
        assertThat(outcome.exitCode()).isEqualTo(2);
    }

    @Test
    void aLinkedFileOfTheRepositoryIsCheckedAndOneFromOutsideIsNot(@TempDir Path outside) throws IOException {
        Files.writeString(outside.resolve("secret.yml"), "password: 1");
        desk.with(".git/HEAD", "ref").with("common/ci.txt", MISSPELT).with(".github/workflows/x.txt", "");
        var workflows = folder.resolve(".github/workflows");
        Files.createSymbolicLink(workflows.resolve("inside.yml"), Path.of("../../common/ci.txt"));
        Files.createSymbolicLink(workflows.resolve("outside.yml"), outside.resolve("secret.yml"));
        Files.createSymbolicLink(workflows.resolve("broken.yml"), Path.of("nowhere.yml"));

        var outcome = desk.run("validate", ".github/workflows");

        assertThat(outcome.filesWithFindings()).containsExactly(".github/workflows/inside.yml");
        assertThat(outcome.err())
                .contains(
                        "millrace: .github/workflows/outside.yml: a link out of the repository is not followed",
                        "millrace: .github/workflows/broken.yml: the link leads nowhere")
                .hasLineCount(2);
        assertThat(outcome.exitCode()).isEqualTo(2);
    }
}
