package dev.millrace.rules.expression;

import dev.millrace.annotations.Category;
import dev.millrace.annotations.PublicApi;
import dev.millrace.annotations.RuleInfo;
import dev.millrace.annotations.Severity;
import dev.millrace.core.facts.GrammarKey;
import dev.millrace.core.rule.Findings;
import dev.millrace.core.rule.Scope;
import dev.millrace.core.rule.TextRule;
import dev.millrace.core.yaml.Text;

/**
 * What is no text is a whole expression, or none.
 *
 * <pre>{@code
 * timeout-minutes: 1${{ inputs.zero }}   # a text, and no number
 * }</pre>
 */
@PublicApi
@RuleInfo(
        id = "expr-single-expression-required",
        summary = "Something stands beside an expression where its value is no text",
        category = Category.EXPRESSION,
        severity = Severity.ERROR,
        aliases = "actionlint:expression")
public final class ExprSingleExpressionRequiredRule implements TextRule {

    /** Made by the rule index. */
    public ExprSingleExpressionRequiredRule() {}

    @Override
    public void check(Text text, Scope scope, Findings findings) {
        var key = scope.key().orElseThrow();
        if (scope.isName() || !isTyped(key)) {
            return;
        }
        Beside.in(text)
                .ifPresent(beside -> findings.add(
                        this, text.origin(beside.range().start(), beside.range().end()), message(beside, text, key)));
    }

    private static String message(Beside beside, Text text, GrammarKey key) {
        return "\"" + key.name() + "\" takes " + key.kind().describe() + ", or one \"${{ }}\" that gives it; with "
                + beside.words() + ", that is a text"
                + (beside.newline() ? ", so " + Beside.chomped(text) : "");
    }

    private static boolean isTyped(GrammarKey key) {
        return key.takesExpression() && !key.kind().text() && !key.kind().any();
    }
}
