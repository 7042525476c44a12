package dev.millrace.rules.expression;

import dev.millrace.annotations.Category;
import dev.millrace.annotations.PublicApi;
import dev.millrace.annotations.RuleInfo;
import dev.millrace.annotations.Severity;
import dev.millrace.core.expression.TypeProblem;
import dev.millrace.core.facts.ContextFields;
import dev.millrace.core.finding.Suggestion;
import dev.millrace.core.rule.CheckedExpression;
import dev.millrace.core.rule.ExpressionRule;
import dev.millrace.core.rule.Findings;
import dev.millrace.core.rule.Scope;

/**
 * A bare name in an expression is a context.
 *
 * <pre>{@code
 * run: echo ${{ git.ref }}   # did you mean "github"?
 * }</pre>
 */
@PublicApi
@RuleInfo(
        id = "expr-unknown-context",
        summary = "An expression names a context that GitHub does not have",
        category = Category.EXPRESSION,
        severity = Severity.ERROR,
        aliases = "actionlint:expression")
public final class ExprUnknownContextRule implements ExpressionRule {

    /** Made by the rule index. */
    public ExprUnknownContextRule() {}

    @Override
    public void check(CheckedExpression expression, Scope scope, Findings findings) {
        for (var problem : expression.problems(TypeProblem.UnknownContext.class)) {
            var name = problem.context().name();
            findings.add(
                    this,
                    expression.at(problem.range()),
                    "there is no context \"" + name + "\"" + Suggestion.hint(name, ContextFields.names())
                            + "; text stands in single quotes");
        }
    }
}
