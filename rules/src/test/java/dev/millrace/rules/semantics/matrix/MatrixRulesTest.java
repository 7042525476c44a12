package dev.millrace.rules.semantics.matrix;

import static dev.millrace.rules.Checked.fixedWorkflow;
import static org.assertj.core.api.Assertions.assertThat;

import dev.millrace.rules.Checked;
import org.junit.jupiter.api.Test;

class MatrixRulesTest {

    @Test
    void aRepeatedValueIsTakenOut() {
        assertThat(fixedWorkflow("matrix-duplicate-value", workflow("{node: [22, 24, 22.0]}")))
                .isEqualTo(workflow("{node: [22, 24]}"));
    }

    @Test
    void anExcludeWithAnotherKindOfValueIsOneMistake() {
        assertThat(Checked.workflow(workflow("{x: [true], exclude: [{x: 'true'}]}")))
                .containsExactly("5 WARNING matrix-include-type: \"exclude\" gives \"x\" \"'true'\", which is text,"
                        + " but in the row of the matrix each value is a boolean, like \"true\"; write both alike");
    }

    @Test
    void anExcludeNamesWhatTheRowHas() {
        assertThat(Checked.workflow(workflow("{os: [ubuntu, windows], exclude: [{os: windwos}]}")))
                .containsExactly(
                        "5 WARNING matrix-exclude-no-match: this excludes nothing: row \"os\" of the matrix has no"
                                + " \"windwos\", only \"ubuntu\", \"windows\"; did you mean \"windows\"?");
    }

    private static String workflow(String matrix) {
        return "on: push\njobs:\n  a:\n    strategy:\n      matrix: " + matrix
                + "\n    runs-on: ubuntu-latest\n    steps: [{run: make}]\n";
    }
}
