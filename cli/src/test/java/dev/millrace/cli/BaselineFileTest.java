package dev.millrace.cli;

import static dev.millrace.cli.Desk.CLEAN;
import static dev.millrace.cli.Desk.MISSPELT;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code --baseline}: what is known is not shown. MISSPELT has one finding, of the misspelt key. */
class BaselineFileTest {

    private static final String TWICE = MISSPELT.replace("- run: make", "- run: make\n        sell: bash");

    @TempDir
    private Path folder;

    private Desk desk;

    @BeforeEach
    void setUp() throws IOException {
        Files.createDirectory(folder.resolve(".git"));
        desk = new Desk(folder).with(".github/workflows/ci.yml", MISSPELT);
    }

    @Test
    void whereTheFileIsMissingItIsWrittenAndAllIsWell() {
        var outcome = desk.run("validate", "--baseline", "known.txt");

        assertThat(outcome.out()).isEqualTo("no findings in 1 file\nwrote 1 known finding to known.txt\n");
        assertThat(outcome.err()).isEmpty();
        assertThat(outcome.exitCode()).isZero();
        assertThat(known()).contains(".github/workflows/ci.yml\tjobs.build.run-on\tunexpected-key\t");
    }

    @Test
    void whatIsKnownIsNeitherShownNorCounted() {
        desk.run("validate", "--baseline", "known.txt");

        var outcome = desk.run("validate", "--baseline", "known.txt");

        assertThat(outcome.out()).isEqualTo("no findings in 1 file\n1 known finding of known.txt is not shown\n");
        assertThat(outcome.exitCode()).isZero();
    }

    @Test
    void whatIsNewIsShownAndCounts() {
        desk.run("validate", "--baseline", "known.txt");

        var outcome = desk.with(".github/workflows/ci.yml", TWICE).run("validate", "--baseline", "known.txt");

        assertThat(outcome.out()).contains("\"sell\"", "1 error in 1 file").doesNotContain("\"run-on\"");
        assertThat(outcome.exitCode()).isEqualTo(1);
    }

    @Test
    void jobsAndStepsBeforeChangeNothing() {
        desk.run("validate", "--baseline", "known.txt");
        var moved = MISSPELT.replace("jobs:", "name: CI\njobs:\n  first: {runs-on: x, steps: [run: make]}");

        var outcome = desk.with(".github/workflows/ci.yml", moved).run("validate", "--baseline", "known.txt");

        assertThat(outcome.exitCode()).as(outcome.out()).isZero();
    }

    @Test
    void itIsTheSameSeenFromAnotherFolder() {
        desk.run("validate", "--baseline", "known.txt");

        var outcome = desk.in(".github").run("validate", "--baseline", "../known.txt", "workflows");

        assertThat(outcome.out()).endsWith("1 known finding of ../known.txt is not shown\n");
        assertThat(outcome.exitCode()).isZero();
    }

    @Test
    void whatIsNoLongerFoundIsToldAndDroppedWhenThatIsWanted() {
        desk.with(".github/workflows/ci.yml", TWICE).run("validate", "--baseline", "known.txt");
        desk.with(".github/workflows/ci.yml", MISSPELT);
        var before = known();

        assertThat(desk.run("validate", "--baseline", "known.txt").out())
                .contains("1 other no longer found (--baseline-prune drops it)");
        assertThat(known()).isEqualTo(before);

        assertThat(desk.run("validate", "--baseline", "known.txt", "--baseline-prune")
                        .out())
                .endsWith("1 known finding of known.txt is not shown, 1 other no longer found and dropped\n");
        assertThat(known()).contains("run-on").doesNotContain("sell");
        assertThat(folder).isDirectoryNotContaining("glob:**.tmp");
    }

    @Test
    void whatWasNotLookedAtIsNotDroppedUnlessItIsGone() throws IOException {
        desk.with(".github/workflows/other.yml", MISSPELT).run("validate", "--baseline", "known.txt");

        desk.run("validate", "--baseline", "known.txt", "--baseline-prune", ".github/workflows/ci.yml");
        assertThat(known()).contains("other.yml");

        Files.delete(folder.resolve(".github/workflows/other.yml"));
        desk.run("validate", "--baseline", "known.txt", "--baseline-prune", ".github/workflows/ci.yml");
        assertThat(known()).doesNotContain("other.yml");
    }

    @Test
    void aBrokenFileIsToldWithItsLine() {
        var outcome = desk.with("known.txt", "# millrace baseline 1\n<<<<<<< mine\n")
                .run("validate", "--baseline", "known.txt");

        assertThat(outcome.err())
                .isEqualTo("millrace: known.txt:2: a merge is not finished here; keep the lines of both sides\n");
        assertThat(outcome.out()).isEmpty();
        assertThat(outcome.exitCode()).isEqualTo(2);
    }

    @Test
    void nothingIsWrittenWhenSomethingCouldNotBeChecked() {
        var outcome = desk.run("validate", "--baseline", "known.txt", "gone.yml");

        assertThat(outcome.err()).contains("the baseline is not written");
        assertThat(outcome.exitCode()).isEqualTo(2);
        assertThat(folder.resolve("known.txt")).doesNotExist();
    }

    @Test
    void aFileThatCannotBeWrittenIsToldInOneLine() {
        var outcome = desk.run("validate", "--baseline", "no/such/folder/known.txt");

        assertThat(outcome.err())
                .isEqualTo("millrace: no/such/folder/known.txt cannot be written: there is no such file or folder\n");
        assertThat(outcome.exitCode()).isEqualTo(2);
    }

    @Test
    void pruningNeedsABaseline() {
        assertThat(desk.run("validate", "--baseline-prune").err())
                .isEqualTo("millrace: --baseline-prune drops findings from a baseline; name it with --baseline\n");
    }

    @Test
    void jsonStaysOneObject() {
        var outcome = desk.run("validate", "--format", "json", "--baseline", "known.txt");

        assertThat(outcome.out()).isEqualTo("{\"files\":1,\"findings\":[]}\n");
        assertThat(outcome.err()).isEqualTo("wrote 1 known finding to known.txt\n");
    }

    @Test
    void ofACleanRepositoryItHoldsNothing() {
        var outcome = desk.with(".github/workflows/ci.yml", CLEAN).run("validate", "--baseline", "known.txt");

        assertThat(outcome.out()).endsWith("wrote 0 known findings to known.txt\n");
        assertThat(known().lines()).allMatch(line -> line.startsWith("#"));
    }

    private String known() {
        try {
            return Files.readString(folder.resolve("known.txt"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
