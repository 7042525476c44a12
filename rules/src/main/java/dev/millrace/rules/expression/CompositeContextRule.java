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
 * An action gets what its inputs bring, and not what the workflow around it has.
 *
 * <pre>{@code
 * - run: ./deploy ${{ secrets.TOKEN }}   # declare an input "token"
 *   shell: bash
 * }</pre>
 */
@PublicApi
@RuleInfo(
        id = "composite-context",
        summary = "A composite action uses a context that only workflows have",
        category = Category.ACTION,
        severity = Severity.ERROR,
        aliases = "actionlint:expression")
public final class CompositeContextRule implements ExpressionRule {

    /** Made by the rule index. */
    public CompositeContextRule() {}

    @Override
    public void check(CheckedExpression expression, Scope scope, Findings findings) {
        if (OnlyInWorkflows.isPlace(scope)) {
            for (var problem : expression.problems(TypeProblem.UnavailableContext.class)) {
                var name = problem.context().name();
                if (OnlyInWorkflows.has(name)) {
                    findings.add(
                            this,
                            expression.at(problem.range()),
                            "an action does not get \"" + name + "\" of the workflow that uses it; "
                                    + OnlyInWorkflows.cure(name));
                }
            }
        }
    }
}
