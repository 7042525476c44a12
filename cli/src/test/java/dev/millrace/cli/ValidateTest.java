package dev.millrace.cli;

import static dev.millrace.cli.Desk.ACTION;
import static dev.millrace.cli.Desk.CLEAN;
import static dev.millrace.cli.Desk.MISSPELT;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ValidateTest {

    @TempDir
    private Path folder;

    private Desk desk;

    @BeforeEach
    void setUp() {
        desk = new Desk(folder);
    }

    @Test
    void aFileWithoutFindingsIsSaidInOneLine() {
        var outcome = desk.with("ci.yml", CLEAN).run("validate", "ci.yml");

        assertThat(outcome.out()).isEqualTo("no findings in 1 file\n");
        assertThat(outcome.err()).isEmpty();
        assertThat(outcome.exitCode()).isZero();
    }

    @Test
    void aFindingTellsItsPlaceAndMakesTheExitCodeOne() {
        var outcome = desk.with("ci.yml", MISSPELT).run("validate", "ci.yml");

        assertThat(outcome.out()).startsWith("ci.yml:4:5: error: ").contains("[unexpected-key]", "1 error in 1 file");
        assertThat(outcome.err()).isEmpty();
        assertThat(outcome.exitCode()).isEqualTo(1);
    }

    @Test
    void aFileThatIsNoYamlIsAFindingAndNoTrouble() {
        var outcome = desk.with("ci.yml", "on: [push\n").run("validate", "ci.yml");

        assertThat(outcome.out()).contains("[yaml-parse-error]");
        assertThat(outcome.exitCode()).isEqualTo(1);
    }

    @Test
    void onlyTheStartOfAHugeFileIsRead() throws IOException {
        var huge = folder.resolve("huge.yml");
        try (var file = new RandomAccessFile(huge.toFile(), "rw")) {
            file.setLength(8L << 30);
        }

        var outcome = desk.run("validate", "huge.yml");

        assertThat(outcome.out()).contains("huge.yml", "[file-too-large]");
        assertThat(outcome.exitCode()).isEqualTo(1);
    }

    @Test
    void jsonIsOneObjectWithTheNumberOfFiles() {
        var outcome = desk.with("a.yml", CLEAN).with("b.yml", MISSPELT).run("validate", "--format", "json", ".");

        assertThat(outcome.out())
                .startsWith("{\"files\":2,\"findings\":[{\"rule\":\"unexpected-key\"")
                .contains("\"file\":\"b.yml\",\"line\":4,\"column\":5")
                .endsWith("]}\n");
        assertThat(outcome.exitCode()).isEqualTo(1);
    }

    @Test
    void jsonIsPrintedEvenWhenNothingCouldBeRead() {
        var outcome = desk.run("validate", "--format=json", "gone.yml");

        assertThat(outcome.out()).isEqualTo("{\"files\":0,\"findings\":[]}\n");
        assertThat(outcome.exitCode()).isEqualTo(2);
    }

    @Test
    void sarifIsOneRunWithTheVersionOfTheBuild() {
        var outcome = desk.with("a b.yml", MISSPELT).run("validate", "--format", "sarif", "a b.yml");

        assertThat(outcome.out())
                .startsWith("{\"$schema\":")
                .contains("\"ruleId\":\"unexpected-key\"", "\"uri\":\"a%20b.yml\"")
                .containsPattern("\"version\":\"\\d+\\.\\d+\\.\\d+(-SNAPSHOT)?\"")
                .endsWith("]}\n");
        assertThat(outcome.exitCode()).isEqualTo(1);
        assertThat(desk.run("validate", "--format", "sarif", "gone.yml").out()).contains("\"results\":[]");
    }

    @Test
    void forGithubAFindingIsACommandOfTheRunner() {
        var outcome = desk.with("a.yml", CLEAN).with("b.yml", MISSPELT).run("validate", "--format", "github", ".");

        assertThat(outcome.out())
                .startsWith(
                        "::error file=b.yml,line=4,endLine=4,col=5,endColumn=11,title=unexpected-key::\"run-on\" is")
                .hasLineCount(1);
        assertThat(outcome.exitCode()).isEqualTo(1);
        assertThat(desk.run("validate", "--format", "github", "a.yml").out()).isEmpty();
    }

    @Test
    void outputIsUtf8() {
        var outcome = desk.with("größe.yml", CLEAN + "größe: 1\n").run("validate", "größe.yml");

        assertThat(outcome.out()).startsWith("größe.yml:7:1: error: \"größe\"");
    }

    @ParameterizedTest(name = "--profile {0} --fail-on {1}: {2}")
    @CsvSource({
        "default,  error,   0",
        "default,  warning, 1",
        "default,  info,    1",
        "minimal,  info,    0",
        "strict,   warning, 1",
        "pedantic, warning, 1",
    })
    void failOnComparesWithTheSeverityUnderTheProfile(String profile, String failOn, int exitCode) {
        // yaml-bad-tag is a warning.
        var outcome = desk.with("ci.yml", CLEAN.replace("run: make", "run: !!int make"))
                .run("validate", "--profile", profile, "--fail-on", failOn, "ci.yml");

        assertThat(outcome.exitCode()).as(outcome.out()).isEqualTo(exitCode);
    }

    @Test
    void theLastOfAnOptionCounts() {
        var outcome = desk.with("ci.yml", CLEAN).run("validate", "--format", "json", "--format", "text", "ci.yml");

        assertThat(outcome.out()).isEqualTo("no findings in 1 file\n");
    }

    @Test
    void standardInputIsAWorkflow() {
        var outcome = desk.reading(MISSPELT).run("validate", "-");

        assertThat(outcome.out()).startsWith("<stdin>:4:5: error: ");
        assertThat(outcome.exitCode()).isEqualTo(1);
    }

    @Test
    void standardInputCanBeGivenTheNameOfAFile() {
        var name = folder.resolve(".github/workflows/ci.yml").toString();

        var outcome = desk.reading(MISSPELT).run("validate", "--stdin-filename", name, "-");

        assertThat(outcome.out()).startsWith(".github/workflows/ci.yml:4:5: error: ");
    }

    @Test
    void standardInputIsAnActionWhenItsNameSaysSo() {
        var outcome = desk.reading(ACTION).run("validate", "--stdin-filename", "greet/action.yaml", "-");

        assertThat(outcome.out()).isEqualTo("no findings in 1 file\n");
    }

    @Test
    void standardInputAndFilesGoTogether() {
        var outcome = desk.with("ci.yml", MISSPELT).reading(MISSPELT).run("validate", "ci.yml", "-", "-");

        assertThat(outcome.filesWithFindings()).containsExactly("<stdin>", "ci.yml");
        assertThat(outcome.out()).endsWith("2 errors in 2 files\n");
    }

    @Test
    void standardInputHasItsPlaceAmongTheFiles() {
        desk.with("a.yml", MISSPELT).with("c.yml", MISSPELT);
        var reading = desk.reading(MISSPELT);

        assertThat(reading.run("validate", "--stdin-filename", "b.yml", "c.yml", "-", "a.yml")
                        .filesWithFindings())
                .containsExactly("a.yml", "b.yml", "c.yml");
        assertThat(reading.run("validate", "--stdin-filename", "d.yml", "c.yml", "-", "a.yml")
                        .filesWithFindings())
                .containsExactly("a.yml", "c.yml", "d.yml");
    }

    @Test
    void theRestIsCheckedWhenAFileCannotBeRead() {
        var outcome = desk.with("ci.yml", MISSPELT).run("validate", "gone.yml", "ci.yml", "away.yml");

        assertThat(outcome.err()).isEqualTo("""
                        millrace: gone.yml: there is no such file or folder
                        millrace: away.yml: there is no such file or folder
                        """);
        assertThat(outcome.out()).startsWith("ci.yml:4:5: error: ");
        assertThat(outcome.exitCode()).isEqualTo(2);
    }

    @Test
    void aLinkInACircleIsSaidInOneLine() throws IOException {
        Files.createSymbolicLink(folder.resolve("loop.yml"), Path.of("loop.yml"));

        var outcome = desk.run("validate", "loop.yml");

        assertThat(outcome.err()).startsWith("millrace: loop.yml: ").hasLineCount(1);
        assertThat(outcome.out()).isEmpty();
        assertThat(outcome.exitCode()).isEqualTo(2);
    }

    @Test
    void anEmptyPathIsNotTheCurrentFolder() {
        var outcome = desk.with("ci.yml", CLEAN).run("validate", "");

        assertThat(outcome.err()).isEqualTo("millrace: \"\": an empty path names nothing\n");
        assertThat(outcome.exitCode()).isEqualTo(2);
    }

    @Test
    void aPathThatNoFileSystemHasIsSaidInOneLine() {
        var outcome = desk.run("validate", "a\0b\n.yml");

        assertThat(outcome.err())
                .startsWith("millrace: a b .yml: this cannot be a path")
                .hasLineCount(1);
        assertThat(outcome.exitCode()).isEqualTo(2);
    }

    @Test
    void controlCharactersOfAFileNameDoNotReachTheTerminal() {
        desk.with("a\u001B[31m.yml", MISSPELT);

        assertThat(desk.run("validate", "a\u001B[31m.yml").out()).startsWith("a [31m.yml:4:5: error: ");
        assertThat(desk.run("validate", "--format=json", "a\u001B[31m.yml").out())
                .contains("\"file\":\"a\\u001B[31m.yml\"");
    }

    @Test
    void colorsAreForTerminals() {
        desk.with("ci.yml", MISSPELT);

        assertThat(desk.run("validate", "ci.yml").out()).doesNotContain("\u001B");
        assertThat(desk.run("validate", "--color=always", "ci.yml").out()).contains("\u001B[");
        assertThat(desk.onTerminal().run("validate", "ci.yml").out()).contains("\u001B[");
        assertThat(desk.onTerminal().run("validate", "--color=never", "ci.yml").out())
                .doesNotContain("\u001B");
        for (var format : List.of("json", "sarif", "github")) {
            assertThat(desk.run("validate", "--color=always", "--format", format, "ci.yml")
                            .out())
                    .doesNotContain("\u001B");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "2", "5"})
    void printsTheSameWhateverTheNumberOfThreads(String threads) {
        for (var i = 0; i < 50; i++) {
            desk.with("w" + i + ".yml", i % 3 == 0 ? MISSPELT : CLEAN);
        }

        assertThat(desk.run("validate", "--threads", threads, ".").out())
                .isEqualTo(desk.run("validate", "--threads", "3", ".").out())
                .endsWith("17 errors in 50 files\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-2", "many", ""})
    void refusesANumberOfThreadsThatIsNone(String threads) {
        var outcome = desk.with("ci.yml", CLEAN).run("validate", "--threads", threads, "ci.yml");

        assertThat(outcome.exitCode()).isEqualTo(2);
        assertThat(outcome.err())
                .isEqualTo("millrace: --threads takes a whole number above 0, not \"" + threads + "\"\n");
    }
}
