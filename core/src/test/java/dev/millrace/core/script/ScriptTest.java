package dev.millrace.core.script;

import static org.assertj.core.api.Assertions.assertThat;

import dev.millrace.core.yaml.Text;
import org.junit.jupiter.api.Test;

class ScriptTest {

    @Test
    void hasUnderscoresInPlaceOfExpressions() {
        assertThat(script("echo \"${{ github.ref }}\" ${{ 1 }}\n").masked())
                .isEqualTo("echo \"_________________\" ________\n");
    }

    @Test
    void keepsTheLineBreaksOfAnExpression() {
        assertThat(script("a ${{ github\n.ref }} b").masked()).isEqualTo("a __________\n_______ b");
    }

    @Test
    void isItselfWithoutExpressions() {
        assertThat(script("echo $HOME\n").masked()).isEqualTo("echo $HOME\n");
    }

    @Test
    void tellsWhetherAnExpressionStandsOnTheSameLine() {
        var script = script("cd build\n[ ${{ inputs.x }} = a ]\nmake\n");

        assertThat(script.hasExpressionNear(0, 2)).isFalse();
        assertThat(script.hasExpressionNear(9, 10)).isTrue();
        assertThat(script.hasExpressionNear(31, 32)).isTrue();
        assertThat(script.hasExpressionNear(33, 37)).isFalse();
    }

    private static Script script(String text) {
        return Script.of(Text.of(text), Script.Dialect.BASH, true);
    }
}
