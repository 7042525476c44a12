package dev.millrace.cli;

import static dev.millrace.cli.Desk.ACTION;
import static dev.millrace.cli.Desk.CLEAN;
import static dev.millrace.cli.Desk.MISSPELT;
import static org.assertj.core.api.Assertions.assertThat;

import dev.millrace.workspace.Root;
import dev.millrace.workspace.Roots;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Several repositories in one run: each file is seen in its own. */
class RootsTest {

    // Only the repository's own action tells that it has no such output.
    private static final String CALLER = CLEAN.replace(
            "- run: make", "- id: greet\n        uses: ./greet\n      - run: echo ${{ steps.greet.outputs.nothing }}");

    @TempDir
    private Path folder;

    private Desk desk;

    @BeforeEach
    void setUp() {
        desk = new Desk(folder)
                .with("a/.git/HEAD", "ref")
                .with("a/.github/workflows/ci.yml", CALLER)
                .with("a/greet/action.yml", ACTION)
                .with("b/.github/workflows/ci.yml", CALLER)
                .with("c/ci.yml", MISSPELT);
    }

    @Test
    void eachFolderIsSeenInItsRepository() {
        assertThat(desk.run("validate", "a", "b", "c").filesWithFindings())
                .containsExactly("a/.github/workflows/ci.yml", "c/ci.yml");
    }

    @Test
    void theFolderAroundThemHoldsThemAll() {
        assertThat(desk.run("validate", ".").filesWithFindings()).containsExactly("a/.github/workflows/ci.yml");
    }

    @Test
    void aRootThatIsGivenHoldsForTheFilesBelow() {
        desk.with("b/greet/action.yml", ACTION);

        assertThat(desk.run("validate", "--root", "a", "--root", "b").filesWithFindings())
                .containsExactly("a/.github/workflows/ci.yml", "b/.github/workflows/ci.yml");
        assertThat(desk.run("validate", "--root", "a").filesWithFindings())
                .containsExactly("a/.github/workflows/ci.yml");
    }

    @Test
    void theNearestOfSeveralCounts() {
        var roots = new Roots(List.of(folder.resolve("a"), folder, folder.resolve("a/greet/..")));

        assertThat(roots.of(folder.resolve("a/greet"))).isEqualTo(folder.resolve("a"));
        assertThat(roots.of(folder.resolve("b"))).isEqualTo(folder);
    }

    @Test
    void whatIsBelowNoneOfSeveralIsSeenInTheRepositoryAroundIt() {
        var roots = new Roots(List.of(folder.resolve("a"), folder.resolve("b")));

        assertThat(roots.of(folder.resolve("c/x"))).isEqualTo(Root.around(folder.resolve("c/x")));
        assertThat(new Roots(List.of(folder.resolve("a"))).of(folder.resolve("c")))
                .isEqualTo(folder.resolve("a"));
    }

    @Test
    void aRootThatIsNoFolderIsToldInOneLine() {
        assertThat(desk.run("validate", "--root", "a", "--root", "gone").err())
                .isEqualTo("millrace: --root: \"gone\" is not a folder\n");
    }
}
