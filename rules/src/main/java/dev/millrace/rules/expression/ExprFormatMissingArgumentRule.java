package dev.millrace.rules.expression;

import dev.millrace.annotations.Category;
import dev.millrace.annotations.PublicApi;
import dev.millrace.annotations.RuleInfo;
import dev.millrace.annotations.Severity;
import dev.millrace.core.rule.CheckedExpression;
import dev.millrace.core.rule.ExpressionRule;
import dev.millrace.core.rule.Findings;
import dev.millrace.core.rule.Scope;

/**
 * Each placeholder of {@code format} has its argument.
 *
 * <pre>{@code
 * run: echo ${{ format('{0}-{1}', github.sha) }}   # what is {1}?
 * }</pre>
 */
@PublicApi
@RuleInfo(
        id = "expr-format-missing-argument",
        summary = "The template of format refers to an argument that is not there",
        category = Category.EXPRESSION,
        severity = Severity.ERROR,
        aliases = "actionlint:expression")
public final class ExprFormatMissingArgumentRule implements ExpressionRule {

    /** Made by the rule index. */
    public ExprFormatMissingArgumentRule() {}

    @Override
    public void check(CheckedExpression expression, Scope scope, Findings findings) {
        for (var template : FormatTemplate.allIn(expression)) {
            check(template, expression, findings);
        }
    }

    private void check(FormatTemplate template, CheckedExpression expression, Findings findings) {
        var arguments = template.call().arguments().size() - 1;
        for (var placeholder : template.placeholders()) {
            if (placeholder.index() >= arguments) {
                findings.add(
                        this,
                        expression.at(placeholder.range()),
                        "\"{" + placeholder.index() + "}\" has no argument: \"format\" counts from 0, and "
                                + given(arguments));
            }
        }
    }

    private static String given(int arguments) {
        return switch (arguments) {
            case 0 -> "nothing follows the template";
            case 1 -> "one argument follows the template, {0}";
            default -> arguments + " arguments follow the template, up to {" + (arguments - 1) + "}";
        };
    }
}
