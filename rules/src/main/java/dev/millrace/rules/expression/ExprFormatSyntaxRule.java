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
 * The template of {@code format} has numbers in single braces, and other braces doubled.
 *
 * <pre>{@code
 * if: format('{name}', 1) == ''   # GitHub knows {0}, not {name}
 * }</pre>
 */
@PublicApi
@RuleInfo(
        id = "expr-format-syntax",
        summary = "The template of format has a brace that is no placeholder",
        category = Category.EXPRESSION,
        severity = Severity.ERROR,
        aliases = "actionlint:expression")
public final class ExprFormatSyntaxRule implements ExpressionRule {

    /** Made by the rule index. */
    public ExprFormatSyntaxRule() {}

    @Override
    public void check(CheckedExpression expression, Scope scope, Findings findings) {
        for (var template : FormatTemplate.allIn(expression)) {
            check(template, expression, findings);
        }
    }

    private void check(FormatTemplate template, CheckedExpression expression, Findings findings) {
        template.problem().ifPresent(problem -> findings.add(this, expression.at(problem.range()), problem.message()));
    }
}
