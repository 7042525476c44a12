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
import dev.millrace.core.workflow.CallJob;
import dev.millrace.core.workflow.Job;
import java.util.Optional;

/**
 * A job has the outputs that it, or the workflow that it calls, declares.
 *
 * <pre>{@code
 * ${{ needs.build.outputs.verison }}   # did you mean "version"?
 * }</pre>
 */
@PublicApi
@RuleInfo(
        id = "expr-unknown-need-output",
        summary = "An expression asks for an output that a needed job does not declare",
        category = Category.EXPRESSION,
        severity = Severity.ERROR,
        aliases = "actionlint:expression")
public final class ExprUnknownNeedOutputRule implements ExpressionRule {

    /** Made by the rule index. */
    public ExprUnknownNeedOutputRule() {}

    @Override
    public void check(CheckedExpression expression, Scope scope, Findings findings) {
        for (var output : UnknownMember.in(expression, Member.NEED_OUTPUT)) {
            var called = output.owner().flatMap(scope::findJob).flatMap(ExprUnknownNeedOutputRule::calledBy);
            var message = called.map(workflow -> "workflow " + workflow.quoted() + " declares no output "
                            + output.quoted() + workflow.asOf())
                    .orElseGet(() -> output.owner()
                            .map(job -> "job " + Quoted.name(job) + " declares no output " + output.quoted())
                            .orElse("no job that is needed here declares an output " + output.quoted()));
            var finding = findings.finding(
                    this, output.origin(), message + output.meant(output.owner().isPresent() ? "it has" : "there is"));
            findings.add(called.map(workflow -> workflow.weigh(finding)).orElse(finding));
        }
    }

    private static Optional<UsesTarget> calledBy(Job job) {
        return job instanceof CallJob call ? call.uses().map(UsesTarget::of) : Optional.empty();
    }
}
