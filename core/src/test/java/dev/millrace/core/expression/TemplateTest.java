package dev.millrace.core.expression;

import static org.assertj.core.api.Assertions.assertThat;

import dev.millrace.core.expression.Segment.Literal;
import dev.millrace.core.expression.Segment.Placeholder;
import org.junit.jupiter.api.Test;

class TemplateTest {

    @Test
    void textWithoutMarkersIsOneLiteral() {
        assertThat(Template.parse("a }} b $ {{ c").segments()).containsExactly(new Literal(0, 13));
        assertThat(Template.parse("a").isLiteral()).isTrue();
        assertThat(Template.parse("").segments()).isEmpty();
        assertThat(Template.parse("").isLiteral()).isTrue();
    }

    @Test
    void literalsAndExpressionsFollowEachOtherWithoutGaps() {
        assertThat(Template.parse("v${{ x }}-${{y}}!").segments())
                .containsExactly(
                        new Literal(0, 1),
                        new Placeholder(1, 9, "x", true),
                        new Literal(9, 10),
                        new Placeholder(10, 16, "y", true),
                        new Literal(16, 17));
    }

    @Test
    void closingBracesInQuotesDoNotClose() {
        assertThat(Template.parse("${{ '}}' }}").wholeExpression()).hasValue("'}}'");
        assertThat(Template.parse("${{ 'it''s }}' }}").wholeExpression()).hasValue("'it''s }}'");
    }

    @Test
    void anExpressionWithoutAnEndRunsToTheEndOfTheText() {
        assertThat(Template.parse("a ${{ b").segments())
                .containsExactly(new Literal(0, 2), new Placeholder(2, 7, "b", false));
        assertThat(Template.parse("${{ 'a }}").segments()).containsExactly(new Placeholder(0, 9, "'a }}", false));
        assertThat(Template.parse("${{ b").wholeExpression()).isEmpty();
    }

    @Test
    void aWholeExpressionHasNothingAround() {
        assertThat(Template.parse("${{ a }}").wholeExpression()).hasValue("a");
        assertThat(Template.parse("${{}}").wholeExpression()).hasValue("");
        assertThat(Template.parse(" ${{ a }}").wholeExpression()).isEmpty();
        assertThat(Template.parse("${{ a }}\n").wholeExpression()).isEmpty();
        assertThat(Template.parse("${{ a }}${{ b }}").wholeExpression()).isEmpty();
    }
}
