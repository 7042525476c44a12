package dev.millrace.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

class CommandsTest {

    @TempDir
    private Path folder;

    @ParameterizedTest(name = "millrace {0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "valdate                     | there is no command \"valdate\"; did you mean \"validate\"?",
                "lint                        | there is no command \"lint\"; see millrace --help",
                "--format                    | there is no option --format; see millrace --help",
                "validate --quiet            | \"validate\" has no option --quiet; see millrace validate --help",
                "validate --formt=json       | \"validate\" has no option --formt; did you mean \"--format\"?",
                "validate --format           | --format needs a value",
                "validate --format --root .  | --format needs a value",
                "validate --format srif      | --format takes text, json, sarif or github, not \"srif\"; did you mean"
                        + " \"sarif\"?",
                "rules --format sarif        | --format takes text or json, not \"sarif\"",
                "validate --profile=strickt  | --profile takes minimal, default, strict or pedantic, not \"strickt\";"
                        + " did you mean \"strict\"?",
                "validate --fail-on=off      | --fail-on takes info, warning or error, not \"off\"",
                "validate --color=yes        | --color takes auto, always or never, not \"yes\"",
                "validate --root nowhere     | --root: \"nowhere\" is not a folder",
                "validate --stdin-filename x | --stdin-filename names standard input, which is read for the path -",
                "rules unpinned              | \"rules\" does not take \"unpinned\"; see millrace rules --help",
            })
    void wrongUsageIsSaidInOneLine(String line, String message) {
        var outcome = new Desk(folder).run(line.split(" "));

        assertThat(outcome.err()).isEqualTo("millrace: " + message + "\n");
        assertThat(outcome.out()).isEmpty();
        assertThat(outcome.exitCode()).isEqualTo(2);
    }

    @Test
    void withoutArgumentsOneLineTellsTheCommands() {
        var outcome = new Desk(folder).run(Commands.of(new ValidateCommand(), new RulesCommand()));

        assertThat(outcome.err()).isEqualTo("millrace: say which command: validate or rules; see millrace --help\n");
        assertThat(outcome.exitCode()).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-h", "--help"})
    void helpListsTheCommands(String option) {
        var outcome = new Desk(folder).run(option);

        assertThat(outcome.out())
                .startsWith("Usage: millrace COMMAND")
                .contains(
                        "\n  validate    Check workflow and action files\n",
                        "\n  rules       List the rules",
                        "Example");
        assertThat(outcome.exitCode()).isZero();
    }

    @ParameterizedTest
    @CsvSource({"validate, --fail-on=LEVEL", "rules, --format=FORMAT", "schema, KIND"})
    void eachCommandHasHelpWithItsOptionsAndAnExample(String command, String option) {
        var outcome = new Desk(folder).run(command, "--help");

        assertThat(outcome.out())
                .startsWith("Usage: millrace " + command)
                .contains(option, "Example", "  millrace " + command);
        assertThat(outcome.out().lines()).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(80));
        assertThat(outcome.exitCode()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"-V", "--version"})
    void theVersionIsThatOfTheBuild(String option) {
        assertThat(new Desk(folder).run(option).out()).matches("millrace \\d+\\.\\d+\\.\\d+(-SNAPSHOT)?\n");
    }

    @Test
    void anArgumentThatStartsWithAnAtSignIsNoFileOfArguments() {
        var outcome = new Desk(folder).with("args", "--help").run("validate", "@args");

        assertThat(outcome.err()).isEqualTo("millrace: @args: there is no such file or folder\n");
    }

    @Test
    void aBugIsOneLineThatAsksForAReport() {
        var outcome = new Desk(folder).run(Commands.of(new BrokenCommand()), "break");

        assertThat(outcome.err())
                .isEqualTo("millrace: stopped: this is a bug in Millrace (IllegalStateException: two lines);"
                        + " please report it with what JAVA_OPTS=-Dmillrace.debug=true shows\n");
        assertThat(outcome.exitCode()).isEqualTo(2);
    }

    @Test
    void aBugShowsItsStackTraceWhenAsked() {
        var outcome = new Desk(folder).debugging().run(Commands.of(new BrokenCommand()), "break");

        assertThat(outcome.err()).contains("BrokenCommand.run(");
    }

    @Test
    void aReaderThatLeavesEarlyChangesNothing() {
        var outcome = new Desk(folder)
                .with("ci.yml", Desk.MISSPELT)
                .run(Commands.all(), failing("Broken pipe"), "validate", "ci.yml");

        assertThat(outcome.err()).isEmpty();
        assertThat(outcome.exitCode()).isEqualTo(1);
    }

    @Test
    void aFullDiskIsTrouble() {
        var outcome = new Desk(folder).run(Commands.all(), failing("No space left on device"), "rules");

        assertThat(outcome.err()).isEqualTo("millrace: cannot write to standard output: No space left on device\n");
        assertThat(outcome.exitCode()).isEqualTo(2);
    }

    private static OutputStream failing(String reason) {
        return new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException(reason);
            }
        };
    }

    private static final class BrokenCommand implements Command {

        @Override
        public String name() {
            return "break";
        }

        @Override
        public CommandSpec spec() {
            return CommandSpec.create();
        }

        @Override
        public int run(ParseResult arguments, Shell shell) {
            throw new IllegalStateException("two\nlines");
        }
    }
}
