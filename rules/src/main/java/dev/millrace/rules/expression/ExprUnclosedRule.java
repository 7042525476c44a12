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
 * What <code>${{</code> opens, <code>}}</code> closes.
 *
 * <pre>{@code
 * run: echo ${{ github.ref }   # one more }
 * }</pre>
 */
@PublicApi
@RuleInfo(
        id = "expr-unclosed",
        summary = "A ${{ is not closed",
        category = Category.EXPRESSION,
        severity = Severity.ERROR,
        aliases = "actionlint:expression")
public final class ExprUnclosedRule implements TextRule {

    private static final int MARKER = "${{".length();

    /** Made by the rule index. */
    public ExprUnclosedRule() {}

    @Override
    public void check(Text text, Scope scope, Findings findings) {
        SyntaxErrors.forEach(text, scope, Kind.UNCLOSED, error -> {
            var start = error.range().start();
            findings.add(this, text.origin(start, start + MARKER), error.message());
        });
    }
}
