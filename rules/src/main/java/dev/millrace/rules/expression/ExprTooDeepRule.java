package dev.millrace.rules.expression;

import dev.millrace.annotations.Category;
import dev.millrace.annotations.PublicApi;
import dev.millrace.annotations.RuleInfo;
import dev.millrace.annotations.Severity;
import dev.millrace.core.expression.ExpressionError.Kind;
import dev.millrace.core.rule.Findings;
import dev.millrace.core.rule.Scope;
import dev.millrace.core.rule.TextRule;
import dev.millrace.core.yaml.Text;

/**
 * An expression nests no deeper than GitHub follows.
 *
 * <pre>{@code
 * if: ((((((((true))))))))   # and so on, 51 times
 * }</pre>
 */
@PublicApi
@RuleInfo(
        id = "expr-too-deep",
        summary = "An expression nests deeper than GitHub follows",
        category = Category.EXPRESSION,
        severity = Severity.ERROR)
public final class ExprTooDeepRule implements TextRule {

    /** Made by the rule index. */
    public ExprTooDeepRule() {}

    @Override
    public void check(Text text, Scope scope, Findings findings) {
        SyntaxErrors.report(this, text, scope, findings, Kind.TOO_DEEP);
    }
}
