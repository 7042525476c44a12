package dev.millrace.dsl.expression;

import static dev.millrace.dsl.Triggers.stringInput;
import static dev.millrace.dsl.expression.Expressions.choose;
import static dev.millrace.dsl.expression.Expressions.contains;
import static dev.millrace.dsl.expression.Expressions.event;
import static dev.millrace.dsl.expression.Expressions.github;
import static dev.millrace.dsl.expression.Expressions.ref;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class ExpressionsInTextTest {

    private final Expression<String> version = stringInput("version");

    @Test
    void areFormattedWhereTheTextStandsInAnExpression() {
        assertThat(ref().name().is("release/" + version).text())
                .isEqualTo("github.ref_name == format('release/{0}', inputs.version)");
        assertThat(choose(event().isPush(), "-Cprofile=" + github().workspace() + "/uv", "")
                        .text())
                .isEqualTo("case(github.event_name == 'push', format('-Cprofile={0}/uv', github.workspace), '')");
    }

    @Test
    void standForThemselvesWhereThereIsNothingElse() {
        assertThat(contains(event().field("ref"), version.toString()).text())
                .isEqualTo("contains(github.event.ref, inputs.version)");
    }

    @Test
    void leaveBracesAsTheyAre() {
        assertThat(ref().name().is("{" + version + "}-" + github().actor()).text())
                .isEqualTo("github.ref_name == format('{{{0}}}-{1}', inputs.version, github.actor)");
    }

    @Test
    void haveToBeExpressions() {
        assertThatThrownBy(() -> ref().name().is("v${{ inputs. }}"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("\"v${{ inputs. }}\" has an expression that cannot be read");
    }
}
