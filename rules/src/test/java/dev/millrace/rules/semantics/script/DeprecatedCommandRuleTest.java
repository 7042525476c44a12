package dev.millrace.rules.semantics.script;

import static dev.millrace.rules.Checked.fixedWorkflow;
import static org.assertj.core.api.Assertions.assertThat;

import dev.millrace.rules.Checked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DeprecatedCommandRuleTest {

    @ParameterizedTest
    @CsvSource(delimiter = '@', quoteCharacter = '~', textBlock = """
            echo "::set-output name=x::1.0"         @ echo "x=1.0" >> "$GITHUB_OUTPUT"
            echo '::save-state name=a-b::$HOME'     @ echo 'a-b=$HOME' >> "$GITHUB_STATE"
            echo ::set-output name=x::yes           @ echo x=yes >> "$GITHUB_OUTPUT"
            make && echo "::set-env name=A::b" || c @ make && echo "A=b" >> "$GITHUB_ENV" || c
            echo "::add-path::/opt/bin"             @ echo "/opt/bin" >> "$GITHUB_PATH"
            echo "::set-output name=x::$(make)"     @ echo "x=$(make)" >> "$GITHUB_OUTPUT"
            """)
    void aSimpleEchoAppendsToTheFile(String script, String fixed) {
        assertThat(fixedWorkflow("deprecated-command", run(script))).isEqualTo(run(fixed));
    }

    @Test
    void aQuotedScalarStaysOne() {
        assertThat(fixedWorkflow(
                        "deprecated-command",
                        "on: push\njobs: {a: {runs-on: ubuntu-latest, steps: [{run: "
                                + "\"echo ::set-output name=x::1\"}]}}\n"))
                .endsWith("\"echo x=1 >> \\\"$GITHUB_OUTPUT\\\"\"}]}}\n");
    }

    @Test
    void powerShellNamesItsVariablesInItsOwnWay() {
        var step = "        shell: pwsh\n";
        assertThat(fixedWorkflow("deprecated-command", run("echo \"::set-output name=x::1\"") + step))
                .isEqualTo(run("echo \"x=1\" >> $env:GITHUB_OUTPUT") + step);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "echo -n \"::set-output name=x::1\"",
                "printf \"::set-output name=x::1\"",
                "echo \"::set-output name=$x::1\"",
                "echo \"done\\n::set-output name=x::1\""
            })
    void whatIsLessSimpleIsLeftAlone(String script) {
        assertThat(fixedWorkflow("deprecated-command", run(script))).isEqualTo(run(script));
    }

    @Test
    void aDisabledCommandIsAnError() {
        assertThat(Checked.workflow(run("echo '::set-env name=A::b'; echo '::set-output name=A::b'")))
                .containsExactly(
                        "7 ERROR deprecated-command: the runner has disabled the command \"set-env\" and fails the step;"
                                + " append \"name=value\" to the file in $GITHUB_ENV",
                        "7 WARNING deprecated-command: the command \"set-output\" is deprecated;"
                                + " append \"name=value\" to the file in $GITHUB_OUTPUT");
    }

    private static String run(String script) {
        return "on: push\njobs:\n  a:\n    runs-on: ubuntu-latest\n    steps:\n      - run: |\n          " + script
                + "\n";
    }
}
