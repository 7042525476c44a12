package dev.millrace.rules.expression;

import dev.millrace.annotations.Category;
import dev.millrace.annotations.PublicApi;
import dev.millrace.annotations.RuleInfo;
import dev.millrace.annotations.Severity;
import dev.millrace.core.expression.type.TypeProblem;
import dev.millrace.core.rule.CheckedExpression;
import dev.millrace.core.rule.ExpressionRule;
import dev.millrace.core.rule.Findings;
import dev.millrace.core.rule.Scope;

/**
 * A context is there only where GitHub knows what it holds.
 *
 * <pre>{@code
 * if: secrets.TOKEN != ''   # put it into "env", and ask for "env.TOKEN"
 * }</pre>
 */
@PublicApi
@RuleInfo(
        id = "expr-context-unavailable",
        summary = "An expression uses a context that its key does not offer",
        category = Category.EXPRESSION,
        severity = Severity.ERROR,
        aliases = "actionlint:expression")
public final class ExprContextUnavailableRule implements ExpressionRule {

    /** Made by the rule index. */
    public ExprContextUnavailableRule() {}

    @Override
    public void check(CheckedExpression expression, Scope scope, Findings findings) {
        for (var problem : expression.problems(TypeProblem.UnavailableContext.class)) {
            var place = Place.of(scope);
            var name = problem.context().name();
            if (OnlyInWorkflows.isPlace(scope) && OnlyInWorkflows.has(name)) {
                continue;
            }
            findings.add(
                    this,
                    expression.at(problem.range()),
                    "\"" + name + "\" is not available in " + place + ", which has "
                            + Listing.of(place.contexts(), "and") + "; " + WayAround.of(name, place));
        }
    }
}
