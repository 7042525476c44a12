package dev.millrace.core.expression.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.millrace.core.expression.ExpressionError;
import dev.millrace.core.expression.ExpressionParser;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameCheckTest {

    private static List<ExpressionError> errors(String expression) {
        return NameCheck.of(List.of("github", "matrix"))
                .errors(ExpressionParser.parse(expression).tree().orElseThrow());
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
                githbu.ref | UNKNOWN_CONTEXT | 0..6 | there is no context "githbu" here; did you mean "github"?
                1 == env.x | UNKNOWN_CONTEXT | 5..8 | there is no context "env" here
                matrix[secrets.x] | UNKNOWN_CONTEXT | 7..14 | there is no context "secrets" here
                conatins(1, 2) | UNKNOWN_FUNCTION | 0..8 | there is no function "conatins" here; did you mean "contains"?
                contains(1) | ARGUMENT_COUNT | 0..8 | "contains" was given 1 argument, and takes 2 arguments
                tojson() | ARGUMENT_COUNT | 0..6 | "toJSON" was given no argument, and takes 1 argument
                join(1, 2, 3) | ARGUMENT_COUNT | 0..4 | "join" was given 3 arguments, and takes at most 2 arguments
                hashFiles() | ARGUMENT_COUNT | 0..9 | "hashFiles" was given no argument, and takes at least 1 argument
                case(true, 1) | ARGUMENT_COUNT | 0..4 | "case" was given 2 arguments, and takes at least 3 arguments
                case(true, 1, 2, 3) | ARGUMENT_COUNT | 0..4 | "case" was given 4 arguments, and takes an odd number: conditions with their values, and a default
                """)
    void tellsWhichNameOrCallGitHubRejects(String expression, ExpressionError.Kind kind, String range, String message) {
        assertThat(errors(expression)).singleElement().satisfies(error -> {
            assertThat(error.kind()).isEqualTo(kind);
            assertThat(error.range()).hasToString(range);
            assertThat(error.message()).isEqualTo(message);
        });
    }

    @Test
    void findsAllFromLeftToRight() {
        assertThat(errors("a || f(b, join()) && c"))
                .extracting(error -> error.range().toString())
                .containsExactly("0..1", "5..6", "7..8", "10..14", "21..22");
    }

    @Test
    void acceptsKnownNamesInAnyCase() {
        assertThat(errors("Contains(GITHUB.ref, MATRIX.os) && Success()")).isEmpty();
    }

    @Test
    void knowsNoOtherFunctionsThanItWasTold() {
        var check = NameCheck.of(List.of()).functions(List.of("contains"));

        assertThat(check.errors(ExpressionParser.parse("always()").tree().orElseThrow()))
                .hasSize(1);
    }
}
