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
 * A step can only look at steps that have ended.
 *
 * <pre>{@code
 * - run: echo ${{ steps.later.outputs.x }}
 * - id: later
 * }</pre>
 */
@PublicApi
@RuleInfo(
        id = "expr-step-not-yet-run",
        summary = "A step asks for itself or for a later step",
        category = Category.EXPRESSION,
        severity = Severity.ERROR,
        aliases = "actionlint:expression")
public final class ExprStepNotYetRunRule implements ExpressionRule {

    /** Made by the rule index. */
    public ExprStepNotYetRunRule() {}

    @Override
    public void check(CheckedExpression expression, Scope scope, Findings findings) {
        for (var step : UnknownMember.in(expression, Member.STEP)) {
            var found = scope.findStep(step.name());
            if (found.isPresent()) {
                var itself = scope.step().equals(found);
                findings.add(
                        this,
                        step.origin(),
                        itself
                                ? "step " + step.quoted() + " asks for itself, but " + step.quotedPath()
                                        + " is empty until it has ended"
                                : "step " + step.quoted() + " has not ended when this step starts, so "
                                        + step.quotedPath() + " is empty; move this step behind it");
            }
        }
    }
}
