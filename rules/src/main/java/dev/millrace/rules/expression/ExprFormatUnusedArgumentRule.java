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
 * Each argument of {@code format} has its placeholder.
 *
 * <pre>{@code
 * run: echo ${{ format('{0}', github.sha, runner.os) }}   # where is {1}?
 * }</pre>
 */
@PublicApi
@RuleInfo(
        id = "expr-format-unused-argument",
        summary = "The template of format does not use an argument",
        category = Category.EXPRESSION,
        severity = Severity.WARNING,
        aliases = "actionlint:expression")
public final class ExprFormatUnusedArgumentRule implements ExpressionRule {

    /** Made by the rule index. */
    public ExprFormatUnusedArgumentRule() {}

    @Override
    public void check(CheckedExpression expression, Scope scope, Findings findings) {
        for (var template : FormatTemplate.allIn(expression)) {
            check(template, expression, findings);
        }
    }

    private void check(FormatTemplate template, CheckedExpression expression, Findings findings) {
        var arguments = template.call().arguments();
        var used = template.used();
        // With a placeholder that has no argument, expr-format-missing-argument speaks of wrong numbers.
        if (template.problem().isPresent() || used.length() > arguments.size() - 1) {
            return;
        }
        for (var i = 1; i < arguments.size(); i++) {
            if (!used.get(i - 1)) {
                var argument = arguments.get(i);
                findings.add(
                        this,
                        expression.at(argument),
                        Quoted.expression(argument) + " is left out by \"format\": its template has no {" + (i - 1)
                                + "}");
            }
        }
    }
}
