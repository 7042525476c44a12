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
 * Between the markers stands one expression and nothing else.
 *
 * <pre>{@code
 * if: github.ref == 'a' ||   # or what?
 * }</pre>
 */
@PublicApi
@RuleInfo(
        id = "expr-syntax-error",
        summary = "The parts of an expression do not form one",
        category = Category.EXPRESSION,
        severity = Severity.ERROR,
        aliases = "actionlint:expression")
public final class ExprSyntaxErrorRule implements TextRule {

    /** Made by the rule index. */
    public ExprSyntaxErrorRule() {}

    @Override
    public void check(Text text, Scope scope, Findings findings) {
        SyntaxErrors.report(this, text, scope, findings, Kind.PARSING);
    }
}
