package dev.millrace.rules.expression;

import dev.millrace.annotations.Category;
import dev.millrace.annotations.PublicApi;
import dev.millrace.annotations.RuleInfo;
import dev.millrace.annotations.Severity;
import dev.millrace.core.expression.ObjectType.Member;
import dev.millrace.core.rule.CheckedExpression;
import dev.millrace.core.rule.ExpressionRule;
import dev.millrace.core.rule.Findings;
import dev.millrace.core.rule.Scope;

/**
 * A workflow or an action has the inputs that it declares.
 *
 * <pre>{@code
 * on: {workflow_dispatch: {inputs: {version: {}}}}
 * ...
 * ${{ inputs.verison }}
 * }</pre>
 */
@PublicApi
@RuleInfo(
        id = "expr-unknown-input",
        summary = "An expression asks for an input that the workflow or action does not declare",
        category = Category.EXPRESSION,
        severity = Severity.ERROR,
        aliases = "actionlint:expression")
public final class ExprUnknownInputRule implements ExpressionRule {

    /** Made by the rule index. */
    public ExprUnknownInputRule() {}

    @Override
    public void check(CheckedExpression expression, Scope scope, Findings findings) {
        for (var input : UnknownMember.in(expression, Member.INPUT)) {
            var none = input.known().isEmpty();
            var complaint = scope.action().isPresent()
                    ? "the action declares no input " + input.quoted()
                    : none
                            ? "the workflow declares no inputs, so " + input.quotedPath()
                                    + " is empty; declare it below \"workflow_dispatch\" or \"workflow_call\""
                            : "the workflow declares no input " + input.quoted();
            var finding = findings.finding(this, input.place(), complaint + input.meant("it has"));
            findings.add(input.hasFallback() ? finding.withSeverity(Severity.INFO) : finding);
        }
    }
}
