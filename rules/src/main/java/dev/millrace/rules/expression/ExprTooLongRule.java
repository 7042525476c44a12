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
 * An expression is no longer than GitHub reads; text around it counts, too.
 *
 * <pre>{@code
 * run: |   # 30000 characters of script, with a ${{ }} among them
 * }</pre>
 */
@PublicApi
@RuleInfo(
        id = "expr-too-long",
        summary = "An expression is longer than GitHub reads",
        category = Category.EXPRESSION,
        severity = Severity.ERROR)
public final class ExprTooLongRule implements TextRule {

    /** Made by the rule index. */
    public ExprTooLongRule() {}

    @Override
    public void check(Text text, Scope scope, Findings findings) {
        SyntaxErrors.report(this, text, scope, findings, Kind.TOO_LONG);
    }
}
