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
import dev.millrace.core.workflow.Step;
import dev.millrace.core.workflow.UsesStep;
import java.util.Optional;

/**
 * A step that uses an action has the outputs that the action declares.
 *
 * <pre>{@code
 * ${{ steps.cache.outputs.hit }}   # of actions/cache: did you mean "cache-hit"?
 * }</pre>
 */
@PublicApi
@RuleInfo(
        id = "expr-unknown-step-output",
        summary = "An expression asks for an output that the action of the step does not declare",
        category = Category.EXPRESSION,
        severity = Severity.ERROR,
        aliases = "actionlint:expression")
public final class ExprUnknownStepOutputRule implements ExpressionRule {

    /** Made by the rule index. */
    public ExprUnknownStepOutputRule() {}

    @Override
    public void check(CheckedExpression expression, Scope scope, Findings findings) {
        for (var output : UnknownMember.in(expression, Member.STEP_OUTPUT)) {
            var used = output.owner().flatMap(scope::findStep).flatMap(ExprUnknownStepOutputRule::usedBy);
            var message = used.map(action ->
                            "action " + action.quoted() + " declares no output " + output.quoted() + action.asOf())
                    .orElse("no action here declares an output " + output.quoted());
            var finding = findings.finding(this, output.origin(), message + output.meant("it has"));
            findings.add(used.map(action -> action.weigh(finding)).orElse(finding));
        }
    }

    private static Optional<UsesTarget> usedBy(Step step) {
        return step instanceof UsesStep uses ? Optional.of(UsesTarget.of(uses.uses())) : Optional.empty();
    }
}
