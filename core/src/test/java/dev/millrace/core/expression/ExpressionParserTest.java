package dev.millrace.core.expression;

import static org.assertj.core.api.Assertions.assertThat;

import dev.millrace.core.expression.ExpressionError.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExpressionParserTest {

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '~', textBlock = """
                a || b && c ; a || b && c
                (a || b) && c ; (a || b) && c
                a && (b && c) ; a && (b && c)
                !(a == b) ; !(a == b)
                (!a) == b ; !a == b
                a == (b < c) ; a == b < c
                (a == b) < c ; (a == b) < c
                ((a)) ; a
                a['b']['c d'][e] ; a.b['c d'][e]
                a[*]['b'] ; a.*.b
                (!a).b ; (!a).b
                f ( a , 'it''s' ) ; f(a, 'it''s')
                0x1F ; 31
                -.5 ; -0.5
                1e3 ; 1000
                foo.true.null.NaN ; foo.true.null.NaN
                """)
    void printsWhatItReadInTheShortestForm(String text, String printed) {
        var tree = ExpressionParser.parse(text).tree().orElseThrow();
        assertThat(tree).hasToString(printed);
        assertThat(ExpressionParser.parse(printed).tree()).hasValue(tree);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '~', textBlock = """
                a + b ; LEXING ; 2..3
                a = b ; LEXING ; 2..3
                a & b ; LEXING ; 2..3
                "a" ; LEXING ; 0..3
                'a ; LEXING ; 0..2
                a.b@r ; LEXING ; 2..5
                0xFZ ; LEXING ; 0..4
                -Inf ; LEXING ; 0..4
                ${{ a }} ; LEXING ; 0..3
                a b ; PARSING ; 2..3
                foo.1 ; PARSING ; 4..5
                f(a ; PARSING ; 3..3
                f(a,) ; PARSING ; 4..5
                (a ; PARSING ; 2..2
                a. ; PARSING ; 2..2
                a || ; PARSING ; 4..4
                a[1 ; PARSING ; 3..3
                'a'[0] ; PARSING ; 3..4
                """)
    void saysWhereAnExpressionIsWrong(String text, Kind kind, String range) {
        var errors = ExpressionParser.parse(text).errors();
        assertThat(errors.get(0).kind()).isEqualTo(kind);
        assertThat(errors.get(0).range()).hasToString(range);
    }

    @Test
    void rangesIncludeTheParentheses() {
        var text = "(a || b).c == (d)";
        var tree = (Comparison) ExpressionParser.parse(text).tree().orElseThrow();
        assertThat(tree.range().in(text)).isEqualTo(text);
        assertThat(tree.left().range().in(text)).isEqualTo("(a || b).c");
        assertThat(((PropertyAccess) tree.left()).nameRange().in(text)).isEqualTo("c");
    }

    @ParameterizedTest
    @ValueSource(strings = {"(", "!", "a.a", "f(", "a["})
    void fiftyLevelsAreEnough(String nesting) {
        assertThat(ExpressionParser.parse(nested(nesting, 40)).errors()).isEmpty();
        assertThat(ExpressionParser.parse(nested(nesting, 60)).errors())
                .extracting(ExpressionError::kind)
                .containsExactly(Kind.TOO_DEEP);
        assertThat(ExpressionParser.parse(nested(nesting, 5_000)).errors())
                .extracting(ExpressionError::kind)
                .containsExactly(Kind.TOO_DEEP);
    }

    @Test
    void aChainOfTheSameOperatorIsOneLevel() {
        assertThat(ExpressionParser.parse("a && ".repeat(500) + "a").errors()).isEmpty();
        assertThat(ExpressionParser.parse("a || ".repeat(500) + "a").errors()).isEmpty();
    }

    @Test
    void readsNoMoreThanGitHub() {
        assertThat(ExpressionParser.parse("'" + "x".repeat(20_998) + "'").errors())
                .isEmpty();
        assertThat(ExpressionParser.parse("'" + "x".repeat(20_999) + "'").errors())
                .extracting(ExpressionError::kind)
                .containsExactly(Kind.TOO_LONG);
    }

    private static String nested(String opening, int times) {
        return switch (opening) {
            case "a.a" -> "a" + ".a".repeat(times);
            case "!" -> "!".repeat(times) + "a";
            case "a[" -> "a[".repeat(times) + "0" + "]".repeat(times);
            default -> opening.repeat(times) + "a" + ")".repeat(times);
        };
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '~', textBlock = """
                a === b ; one "=" too many
                a and b ; unexpected "and": write "&&"
                1/2 ; expressions do not calculate
                a b ; or an operator such as "&&" is missing
                """)
    void saysWhatToWriteInstead(String text, String cure) {
        assertThat(ExpressionParser.parse(text).errors().get(0).message()).contains(cure);
    }

    @Test
    void reportsOneOffenceOnce() {
        assertThat(ExpressionParser.parse("a == b ? c : d").errors())
                .extracting(ExpressionError::message)
                .containsExactly("unexpected \"?\": instead of \"a ? b : c\" write case(a, b, c)");
        assertThat(ExpressionParser.parse("$github.ref").errors())
                .extracting(ExpressionError::message)
                .containsExactly(
                        "unexpected \"$github\": names stand plain in an expression, as in github.ref, without $ and braces");
    }
}
