package dev.millrace.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemoCommandTest {

    @TempDir
    private Path folder;

    @Test
    void writesTheExamplesAndTellsOfEachWorkflow() {
        var outcome = new Desk(folder).run("demo", "-o", "out");

        assertThat(outcome.out())
                .contains("  out/java-library/.github/workflows/ci.yml (written): 3 jobs, ")
                .contains("    starts on     pull request to main; push to main\n")
                .contains("\nno findings in ");
        assertThat(outcome.err()).isEmpty();
        assertThat(outcome.exitCode()).isZero();
        assertThat(folder.resolve("out/java-library/.github/workflows/ci.yml")).isRegularFile();
    }

    @Test
    void writesToTargetDemoUnlessToldOtherwise() {
        new Desk(folder).run("demo");

        assertThat(folder.resolve("target/demo/java-library/.github/workflows/ci.yml"))
                .isRegularFile();
    }

    @Test
    void leavesAFileThatIsNotOursAlone() throws Exception {
        var foreign = folder.resolve("out/java-library/.github/workflows/ci.yml");
        Files.createDirectories(foreign.getParent());
        Files.writeString(foreign, "name: Mine\n");

        var outcome = new Desk(folder).run("demo", "-o", "out");

        assertThat(outcome.exitCode()).isEqualTo(2);
        assertThat(outcome.err()).startsWith("millrace: ").contains("ci.yml").hasLineCount(1);
        assertThat(foreign).hasContent("name: Mine");
    }

    @Test
    void saysInOneLineThatTheFolderCannotBeWritten() throws Exception {
        Files.writeString(folder.resolve("out"), "a file");

        var outcome = new Desk(folder).run("demo", "-o", "out");

        assertThat(outcome.exitCode()).isEqualTo(2);
        assertThat(outcome.err()).startsWith("millrace: ").hasLineCount(1);
    }
}
