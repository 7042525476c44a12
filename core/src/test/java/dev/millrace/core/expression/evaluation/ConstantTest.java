package dev.millrace.core.expression.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.millrace.core.expression.Data;
import dev.millrace.core.expression.ExpressionParser;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ConstantTest {

    private static Optional<Data> valueOf(String text) {
        return Constant.of(ExpressionParser.parse(text).tree().orElseThrow());
    }

    @Test
    void isWhatDependsOnNothing() {
        assertThat(valueOf("'a'")).contains(Data.of("a"));
        assertThat(valueOf("true && 42 || !null")).contains(Data.of(42));
        assertThat(valueOf("contains(fromJSON('[\"a\"]'), 'A')")).contains(Data.TRUE);
    }

    @Test
    void isNothingThatARunTells() {
        assertThat(valueOf("github.ref")).isEmpty();
        assertThat(valueOf("always()")).isEmpty();
        assertThat(valueOf("hashFiles('a')")).isEmpty();
        assertThat(valueOf("true || github.ref")).isEmpty();
    }

    @Test
    void isNothingWhereGitHubFails() {
        assertThat(valueOf("fromJSON('[')")).isEmpty();
        assertThat(valueOf("format('{1}', 'a')")).isEmpty();
        assertThat(valueOf("unknown('a')")).isEmpty();
    }
}
