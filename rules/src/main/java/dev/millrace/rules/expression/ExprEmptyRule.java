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
 * Between the markers stands an expression.
 *
 * <pre>{@code
 * run: make ${{ }}   # make what?
 * }</pre>
 */
@PublicApi
@RuleInfo(
        id = "expr-empty",
        summary = "Nothing stands between ${{ and }}",
        category = Category.EXPRESSION,
        severity = Severity.ERROR,
        aliases = "actionlint:expression")
public final class ExprEmptyRule implements TextRule {

    /** Made by the rule index. */
    public ExprEmptyRule() {}

    @Override
    public void check(Text text, Scope scope, Findings findings) {
        SyntaxErrors.report(this, text, scope, findings, Kind.EMPTY);
    }
}
