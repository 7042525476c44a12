package dev.millrace.workspace.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.millrace.annotations.Severity;
import dev.millrace.core.script.Script;
import dev.millrace.core.script.ScriptProblem;
import dev.millrace.core.yaml.Text;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ShellCheckOutputTest {

    @Test
    void pointsAtTheCharactersOfTheScript() {
        assertThat(problems("cd build\necho $name\n", comment(2, 6, 2, 11, "info", 2086, "Double quote it.")))
                .containsExactly(new ScriptProblem("SC2086", Severity.INFO, "Double quote it.", 14, 19));
    }

    @Test
    void countsColumnsInWholeCharacters() {
        var script = "echo \uD83D\uDE00 $name";

        assertThat(problems(script, comment(1, 8, 1, 13, "info", 2086, "Double quote it.")))
                .extracting(problem -> script.substring(problem.from(), problem.to()))
                .containsExactly("$name");
    }

    @Test
    void takesStyleForInfo() {
        assertThat(problems("a", comment(1, 1, 1, 2, "style", 2129, "...")))
                .extracting(ScriptProblem::severity)
                .containsExactly(Severity.INFO);
    }

    @ParameterizedTest
    @ValueSource(ints = {1091, 2148, 2154, 2164})
    void leavesOutWhatDoesNotHoldInAStep(int code) {
        assertThat(problems("cd build", comment(1, 1, 1, 3, "warning", code, "...")))
                .isEmpty();
    }

    @Test
    void leavesOutConstantsThatAreExpressions() {
        var constant = comment(1, 3, 1, 5, "warning", 2050, "This expression is constant.");

        assertThat(problems("[ ${{ inputs.x }} = a ]", constant)).isEmpty();
        assertThat(problems("[ b = a ]", constant)).hasSize(1);
    }

    @Test
    void isNothingWhenAnotherProgramAnswers() {
        assertThat(ShellCheckOutput.parse("bash: command not found")).isEmpty();
        assertThat(ShellCheckOutput.parse("[]")).isEmpty();
        assertThat(ShellCheckOutput.parse("{\"comments\":[{\"file\":")).isEmpty();
    }

    private static List<ScriptProblem> problems(String script, String comment) {
        return ShellCheckOutput.parse("{\"comments\":[" + comment + "]}")
                .orElseThrow()
                .problemsOf("0", Script.of(Text.of(script), Script.Dialect.BASH, true));
    }

    private static String comment(
            int line, int column, int endLine, int endColumn, String level, int code, String message) {
        return """
                {"file":"0","line":%d,"endLine":%d,"column":%d,"endColumn":%d,"level":"%s","code":%d,"message":"%s",
                 "fix":{"replacements":[{"line":1}]}}""".formatted(line, endLine, column, endColumn, level, code, message);
    }
}
