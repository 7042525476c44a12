package dev.millrace.rules.semantics.permission;

import static dev.millrace.rules.Checked.fixedWorkflow;
import static org.assertj.core.api.Assertions.assertThat;

import dev.millrace.rules.Checked;
import org.junit.jupiter.api.Test;

class PermissionRulesTest {

    @Test
    void aScopeNamesTheLevelsThatItTakes() {
        assertThat(Checked.workflow(workflow("{id-token: read, content: write}")))
                .containsExactly(
                        "2 ERROR permission-bad-level: permission \"id-token\" takes write or none, but this is \"read\"",
                        "2 ERROR permission-unknown-scope: \"permissions\" has no scope \"content\"; did you mean \"contents\"?");
    }

    @Test
    void noneIsWrittenAsNoScopes() {
        assertThat(fixedWorkflow("permission-bad-shorthand", workflow("none"))).isEqualTo(workflow("{}"));
        assertThat(fixedWorkflow("permission-bad-shorthand", workflow("'none'")))
                .isEqualTo(workflow("'none'"));
    }

    @Test
    void nothingAtAllIsOneMistake() {
        assertThat(Checked.workflow(workflow("")))
                .singleElement()
                .satisfies(finding -> assertThat(finding).startsWith("2 ERROR empty-section: "));
        assertThat(Checked.workflow(workflow("''")))
                .singleElement()
                .satisfies(finding -> assertThat(finding).startsWith("2 ERROR empty-string: "));
    }

    private static String workflow(String permissions) {
        return "on: push\npermissions: " + permissions
                + "\njobs: {a: {runs-on: ubuntu-latest, steps: [{run: make}]}}\n";
    }
}
