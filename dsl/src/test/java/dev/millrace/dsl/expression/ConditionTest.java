package dev.millrace.dsl.expression;

import static dev.millrace.dsl.Millrace.axis;
import static dev.millrace.dsl.Millrace.job;
import static dev.millrace.dsl.expression.Expressions.always;
import static dev.millrace.dsl.expression.Expressions.github;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ConditionTest {

    @Test
    void asksWhetherThereIsAValueAtAll() {
        var experimental = axis("experimental");

        assertThat(github().headRef().isTruthy().text()).isEqualTo("github.head_ref");
        assertThat(experimental.orElse(false).isTruthy().text()).isEqualTo("matrix.experimental || false");
    }

    @Test
    void isTruthyItself() {
        var failed = job("build").failed();

        assertThat(always().isTruthy().text()).isEqualTo("always()");
        assertThat(failed.isTruthy().asIf().text()).isEqualTo("!cancelled() && needs.build.result == 'failure'");
    }
}
