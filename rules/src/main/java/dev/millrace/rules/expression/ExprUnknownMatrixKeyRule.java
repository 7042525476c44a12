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
 * A job has the keys that its matrix has in any combination.
 *
 * <pre>{@code
 * matrix: {os: [ubuntu-latest]}
 * ...
 * ${{ matrix.runner }}
 * }</pre>
 */
@PublicApi
@RuleInfo(
        id = "expr-unknown-matrix-key",
        summary = "An expression asks for a key that the matrix of its job does not have",
        category = Category.EXPRESSION,
        severity = Severity.ERROR,
        aliases = "actionlint:expression")
public final class ExprUnknownMatrixKeyRule implements ExpressionRule {

    /** Made by the rule index. */
    public ExprUnknownMatrixKeyRule() {}

    @Override
    public void check(CheckedExpression expression, Scope scope, Findings findings) {
        for (var key : UnknownMember.in(expression, Member.MATRIX_KEY)) {
            var finding = findings.finding(this, key.origin(), complaint(key, scope));
            findings.add(key.hasFallback() ? finding.withSeverity(Severity.INFO) : finding);
        }
    }

    private static String complaint(UnknownMember key, Scope scope) {
        var job = Quoted.job(scope);
        if (!key.isInContext()) {
            return key.quotedPath() + " is in no combination of the matrix of " + job + key.meant("its values have");
        }
        return key.known().isEmpty()
                ? job + " has no matrix, so " + key.quotedPath() + " is empty"
                : "the matrix of " + job + " has no key " + key.quoted() + key.meant("it has");
    }
}
