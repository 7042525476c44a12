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
 * A workflow that is only called has the secrets that it declares, unless its callers hand on all of theirs.
 *
 * <pre>{@code
 * on: {workflow_call: {secrets: {TOKEN: {}}}}
 * ...
 * ${{ secrets.TOKNE }}
 * }</pre>
 */
@PublicApi
@RuleInfo(
        id = "expr-unknown-call-secret",
        summary = "An expression asks for a secret that the called workflow does not declare",
        category = Category.EXPRESSION,
        severity = Severity.WARNING,
        aliases = "actionlint:expression")
public final class ExprUnknownCallSecretRule implements ExpressionRule {

    /** Made by the rule index. */
    public ExprUnknownCallSecretRule() {}

    @Override
    public void check(CheckedExpression expression, Scope scope, Findings findings) {
        for (var secret : UnknownMember.in(expression, Member.SECRET)) {
            findings.add(
                    this,
                    secret.origin(),
                    "the workflow declares no secret " + secret.quoted()
                            + " below \"workflow_call\", so it is empty unless a caller says \"secrets: inherit\""
                            + secret.meant("it has"));
        }
    }
}
