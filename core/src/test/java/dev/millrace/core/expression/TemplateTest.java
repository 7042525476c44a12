package dev.millrace.core.expression;

import static org.assertj.core.api.Assertions.assertThat;

import dev.millrace.core.expression.ExpressionError.Kind;
import java.util.List;
import org.junit.jupiter.api.Test;

class TemplateTest {

    @Test
    void textWithoutMarkersIsOneLiteral() {
        assertThat(parts("a }} b $ {{ c")).containsExactly("Literal a }} b $ {{ c");
        assertThat(Template.parse("a").isLiteral()).isTrue();
        assertThat(Template.parse("").segments()).isEmpty();
        assertThat(Template.parse("").isLiteral()).isTrue();
    }

    @Test
    void literalsAndExpressionsFollowEachOtherWithoutGaps() {
        assertThat(parts("v${{ x }}-${{y}}!"))
                .containsExactly("Literal v", "Placeholder ${{ x }}", "Literal -", "Placeholder ${{y}}", "Literal !");
        assertThat(Template.parse("v${{ x }}-${{y}}!").expressions())
                .extracting(Expression::toString)
                .containsExactly("x", "y");
    }

    @Test
    void closingBracesInQuotesDoNotClose() {
        assertThat(whole("${{ '}}' }}")).isEqualTo("'}}'");
        assertThat(whole("${{ 'it''s }}' }}")).isEqualTo("'it''s }}'");
    }

    @Test
    void anExpressionWithoutAnEndRunsToTheEndOfTheText() {
        assertThat(parts("a ${{ b")).containsExactly("Literal a ", "Placeholder ${{ b");
        assertThat(errors("a ${{ b")).containsExactly("UNCLOSED ${{ b");
        assertThat(errors("${{ 'a }}")).containsExactly("UNCLOSED ${{ 'a }}");
        assertThat(Template.parse("${{ b").wholeExpression()).isEmpty();
    }

    @Test
    void aWholeExpressionHasNothingAround() {
        assertThat(whole("${{ a }}")).isEqualTo("a");
        assertThat(Template.parse("${{}}").isWhole()).isTrue();
        assertThat(Template.parse(" ${{ a }}").isWhole()).isFalse();
        assertThat(Template.parse("${{ a }}\n").isWhole()).isFalse();
        assertThat(Template.parse("${{ a }}${{ b }}").isWhole()).isFalse();
    }

    @Test
    void everyErrorOfATextIsFound() {
        assertThat(errors("${{ \"a\" }} ${{ }} ${{ b c }} ${{ d + e % f }} ${{ g"))
                .containsExactly("LEXING \"a\"", "EMPTY ${{ }}", "PARSING c", "LEXING +", "LEXING %", "UNCLOSED ${{ g");
    }

    @Test
    void anExpressionThatIsNotClosedDoesNotSwallowTheNext() {
        assertThat(errors("${{ a } and ${{ b c }}")).containsExactly("UNCLOSED ${{ a } and ", "PARSING c");
        assertThat(errors("${{ a\n${{ b }}")).containsExactly("UNCLOSED ${{ a\n");
        assertThat(errors("${{ a == ${{ b }} }}")).containsExactly("LEXING ${{");
        assertThat(errors("${{ format('${{') }}")).isEmpty();
    }

    @Test
    void insertIsADirective() {
        assertThat(parts("${{ insert }}")).containsExactly("Insert ${{ insert }}");
        assertThat(((Segment.Insert)
                                Template.parse("${{ insert a }}").segments().get(0))
                        .plain())
                .isFalse();
        assertThat(whole("${{ insertion }}")).isEqualTo("insertion");
        assertThat(whole("${{ insert.a }}")).isEqualTo("insert.a");
    }

    @Test
    void aConditionNeedsNoMarkers() {
        assertThat(Template.condition(" a == b\n").expressions())
                .extracting(Expression::toString)
                .containsExactly("a == b");
        assertThat(Template.condition("${{ a }}").expressions())
                .extracting(Expression::toString)
                .containsExactly("a");
        assertThat(Template.condition("").expressions()).isEmpty();
        assertThat(Template.condition("a b").errors())
                .extracting(ExpressionError::kind)
                .containsExactly(Kind.PARSING);
    }

    @Test
    void aLongTextWithOneExpressionIsOneLongExpressionForGitHub() {
        var long21000 = "echo ".repeat(4200);
        assertThat(errors(long21000)).isEmpty();
        assertThat(Template.parse("${{ a }}" + long21000).errors())
                .extracting(ExpressionError::kind)
                .containsExactly(Kind.TOO_LONG);
        assertThat(Template.parse("${{ a }}" + "x".repeat(20_900)).errors()).isEmpty();
        // Braces and quotes are written twice in it.
        assertThat(Template.parse("${{ a }}" + "'{}".repeat(3_600)).errors())
                .extracting(ExpressionError::kind)
                .containsExactly(Kind.TOO_LONG);
    }

    private static List<String> parts(String raw) {
        return Template.parse(raw).segments().stream()
                .map(part ->
                        part.getClass().getSimpleName() + " " + part.range().in(raw))
                .toList();
    }

    private static List<String> errors(String raw) {
        return Template.parse(raw).errors().stream()
                .map(error -> error.kind() + " " + error.range().in(raw))
                .toList();
    }

    private static String whole(String raw) {
        return Template.parse(raw).wholeExpression().orElseThrow().toString();
    }

    @Test
    void tellsWhyAnExpressionIsNotClosed() {
        assertThat(Template.parse("a ${{ b").errors())
                .extracting(ExpressionError::message)
                .containsExactly("\"${{\" is not closed: \"}}\" is missing");
        assertThat(Template.parse("}} ${{ b == 'c }}").errors())
                .extracting(ExpressionError::message)
                .containsExactly(
                        "\"${{\" is not closed: the \"}}\" after it stands in single quotes, one of which is left open");
    }
}
