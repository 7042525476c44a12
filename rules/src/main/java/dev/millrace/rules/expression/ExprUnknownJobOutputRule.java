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
 * The outputs of a called workflow are outputs of its jobs.
 *
 * <pre>{@code
 * on: {workflow_call: {outputs: {version: {value: "${{ jobs.biuld.outputs.version }}"}}}}
 * }</pre>
 */
@PublicApi
@RuleInfo(
        id = "expr-unknown-job-output",
        summary = "An output of a called workflow asks for a job or an output of a job that is not there",
        category = Category.EXPRESSION,
        severity = Severity.ERROR,
        aliases = "actionlint:expression")
public final class ExprUnknownJobOutputRule implements ExpressionRule {

    /** Made by the rule index. */
    public ExprUnknownJobOutputRule() {}

    @Override
    public void check(CheckedExpression expression, Scope scope, Findings findings) {
        for (var part : UnknownMember.in(expression, Member.JOB_OUTPUT)) {
            findings.add(
                    this,
                    part.origin(),
                    part.isInContext()
                            ? "there is no job " + part.quoted() + part.meant("there are")
                            : part.owner().map(job -> "job " + Quoted.name(job)).orElse("a job")
                                    + " declares no output " + part.quoted() + part.meant("it has"));
        }
    }
}
