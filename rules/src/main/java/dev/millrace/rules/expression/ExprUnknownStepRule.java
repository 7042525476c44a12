package dev.millrace.rules.expression;

import dev.millrace.annotations.Category;
import dev.millrace.annotations.PublicApi;
import dev.millrace.annotations.RuleInfo;
import dev.millrace.annotations.Severity;
import dev.millrace.core.expression.type.ObjectType.Member;
import dev.millrace.core.rule.CheckedExpression;
import dev.millrace.core.rule.ExpressionRule;
import dev.millrace.core.rule.Findings;
import dev.millrace.core.rule.Scope;

/**
 * An expression asks for steps of its own job or composite action.
 *
 * <pre>{@code
 * ${{ steps.biuld.outcome }}   # did you mean "build"?
 * }</pre>
 */
@PublicApi
@RuleInfo(
        id = "expr-unknown-step",
        summary = "An expression asks for a step that its job or action does not have",
        category = Category.EXPRESSION,
        severity = Severity.ERROR,
        aliases = "actionlint:expression")
public final class ExprUnknownStepRule implements ExpressionRule {

    /** Made by the rule index. */
    public ExprUnknownStepRule() {}

    @Override
    public void check(CheckedExpression expression, Scope scope, Findings findings) {
        for (var step : UnknownMember.in(expression, Member.STEP)) {
            if (scope.findStep(step.name()).isEmpty()) {
                findings.add(
                        this,
                        step.origin(),
                        "no step of " + owner(scope) + " has the id " + step.quoted()
                                + step.meant("the ids of steps before this place are"));
            }
        }
    }

    private static String owner(Scope scope) {
        return scope.job().isPresent() ? Quoted.job(scope) : "the action";
    }
}
