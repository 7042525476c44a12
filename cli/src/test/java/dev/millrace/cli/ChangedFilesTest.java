package dev.millrace.cli;

import static dev.millrace.cli.Desk.ACTION;
import static dev.millrace.cli.Desk.MISSPELT;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code --changed-since}: only what has changed is checked. Every workflow here has a finding. */
class ChangedFilesTest {

    private static final String CALLER = MISSPELT.replace("- run: make", "- uses: ./greet");

    @TempDir
    private Path folder;

    private Desk desk;

    @BeforeEach
    void setUp() throws Exception {
        Assumptions.assumeTrue(hasGit(), "there is no git");
        desk = new Desk(folder)
                .with(".github/workflows/one.yml", MISSPELT)
                .with(".github/workflows/two.yml", MISSPELT)
                .with(".gitignore", "ignored\n");
        git("init", "-q", "-b", "main");
        commit();
    }

    @Test
    void nothingHasChanged() {
        var outcome = desk.run("validate", "--changed-since", "main");

        assertThat(outcome.out()).isEqualTo("no workflow or action has changed\n");
        assertThat(outcome.err()).isEmpty();
        assertThat(outcome.exitCode()).isZero();
    }

    @Test
    void commitsTheWorkTreeAndNewFilesCount() throws Exception {
        git("checkout", "-q", "-b", "topic");
        desk.with(".github/workflows/committed.yml", MISSPELT);
        commit();
        desk.with(".github/workflows/two.yml", MISSPELT + "# changed\n")
                .with(".github/workflows/new file ä.yml", MISSPELT)
                .with("ignored/action.yml", "no");

        assertThat(changedSince("main"))
                .containsExactly(
                        ".github/workflows/committed.yml",
                        ".github/workflows/new file ä.yml",
                        ".github/workflows/two.yml");
    }

    @Test
    void whatChangedOnTheOtherBranchSinceDoesNotCount() throws Exception {
        git("checkout", "-q", "-b", "topic");
        desk.with(".github/workflows/two.yml", MISSPELT + "# changed\n");
        commit();
        git("checkout", "-q", "main");
        desk.with(".github/workflows/one.yml", MISSPELT + "# changed\n");
        commit();
        git("checkout", "-q", "topic");

        assertThat(changedSince("main")).containsExactly(".github/workflows/two.yml");
    }

    @Test
    void aRenamedFileCountsUnderItsNewName() throws Exception {
        git("mv", ".github/workflows/two.yml", ".github/workflows/renamed.yml");

        assertThat(changedSince("HEAD")).containsExactly(".github/workflows/renamed.yml");
    }

    @Test
    void whoCallsWhatHasChangedCountsToo() throws Exception {
        desk.with("greet/action.yml", ACTION.replace("run: echo hello", "uses: ./deep"))
                .with("deep/action.yml", ACTION)
                .with(".github/workflows/one.yml", CALLER)
                .with(
                        ".github/workflows/three.yml",
                        "on: push\njobs:\n  a:\n    uses: ./.github/workflows/one.yml\n    x: y\n");
        commit();
        desk.with("deep/action.yml", ACTION + "# changed\n");

        assertThat(changedSince("HEAD"))
                .contains(".github/workflows/one.yml", ".github/workflows/three.yml")
                .doesNotContain(".github/workflows/two.yml");
    }

    @Test
    void whoCallsAnActionThatIsGoneCountsToo() throws Exception {
        desk.with("greet/action.yml", ACTION).with(".github/workflows/one.yml", CALLER);
        commit();
        Files.delete(folder.resolve("greet/action.yml"));

        assertThat(changedSince("HEAD")).containsExactly(".github/workflows/one.yml");
    }

    @Test
    void everyFileCountsWhenTheConfigurationHasChanged() {
        desk.with(".github/millrace.yml", "version: 1\n");

        assertThat(changedSince("HEAD")).containsExactly(".github/workflows/one.yml", ".github/workflows/two.yml");
    }

    @Test
    void aFolderBelowTheRepositoryIsAsGood() {
        desk.with("sub/ci.yml", MISSPELT);

        assertThat(desk.in("sub")
                        .run("validate", "--changed-since", "HEAD", "ci.yml")
                        .filesWithFindings())
                .containsExactly("ci.yml");
    }

    @Test
    void whatIsNoCommitIsToldInOneLine() {
        assertThat(troubleOf("mian"))
                .isEqualTo("millrace: --changed-since: there is no branch, tag or commit \"mian\" in \".\"\n");
        assertThat(troubleOf("--output=x"))
                .isEqualTo("millrace: --changed-since takes a branch, a tag or a commit, not \"--output=x\"\n");
        assertThat(troubleOf("")).contains("takes a branch");
        assertThat(troubleOf("main..HEAD")).contains("there is no branch");
        assertThat(folder.resolve("x")).doesNotExist();
    }

    @Test
    void aBranchWithoutACommonCommitIsToldInOneLine() throws Exception {
        git("checkout", "-q", "--orphan", "alone");
        desk.with("other.txt", "another commit than that of main");
        commit();

        assertThat(troubleOf("main")).contains("have no common one").hasLineCount(1);
    }

    @Test
    void aFolderWithoutGitIsToldInOneLine(@TempDir Path elsewhere) {
        var outcome = new Desk(elsewhere).with("ci.yml", MISSPELT).run("validate", "--changed-since", "main", "ci.yml");

        assertThat(outcome.err()).isEqualTo("millrace: --changed-since: \".\" is in no git repository\n");
        assertThat(outcome.exitCode()).isEqualTo(2);
    }

    @Test
    void aNewBaselineIsNotWrittenOfAPart() {
        var outcome = desk.run("validate", "--changed-since", "main", "--baseline", "known.txt");

        assertThat(outcome.err()).contains("write it without --changed-since");
        assertThat(outcome.exitCode()).isEqualTo(2);
    }

    private List<String> changedSince(String ref) {
        return desk.run("validate", "--changed-since", ref).filesWithFindings();
    }

    private String troubleOf(String ref) {
        var outcome = desk.run("validate", "--changed-since=" + ref);
        assertThat(outcome.exitCode()).as(outcome.out()).isEqualTo(2);
        return outcome.err();
    }

    private void commit() throws Exception {
        git("add", "-A");
        git("commit", "-q", "-m", "x");
    }

    private void git(String... arguments) throws IOException, InterruptedException {
        var command = new ArrayList<>(
                List.of("git", "-c", "user.name=x", "-c", "user.email=x@example.com", "-c", "commit.gpgsign=false"));
        command.addAll(List.of(arguments));
        var process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        var out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(out).isZero();
    }

    private static boolean hasGit() throws InterruptedException {
        try {
            return new ProcessBuilder("git", "--version").start().waitFor() == 0;
        } catch (IOException e) {
            return false;
        }
    }
}
