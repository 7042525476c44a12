package dev.millrace.rules.expression;

import dev.millrace.annotations.Category;
import dev.millrace.annotations.PublicApi;
import dev.millrace.annotations.RuleInfo;
import dev.millrace.annotations.Severity;
import dev.millrace.core.expression.Data;
import dev.millrace.core.expression.Literal;
import dev.millrace.core.finding.Fix;
import dev.millrace.core.rule.CheckedExpression;
import dev.millrace.core.rule.ExpressionRule;
import dev.millrace.core.rule.Findings;
import dev.millrace.core.rule.Scope;

/**
 * A number is written so that everyone reads the same one.
 *
 * <pre>{@code
 * if: github.run_attempt > 010   # 10, not 8
 * }</pre>
 */
@PublicApi
@RuleInfo(
        id = "expr-number-literal",
        summary = "A number is written in a form that others read otherwise, or not at all",
        category = Category.EXPRESSION,
        severity = Severity.WARNING,
        fixable = true)
public final class ExprNumberLiteralRule implements ExpressionRule {

    /** Made by the rule index. */
    public ExprNumberLiteralRule() {}

    @Override
    public void check(CheckedExpression expression, Scope scope, Findings findings) {
        for (var literal : Parts.of(expression.tree(), Literal.class)) {
            if (literal.value() instanceof Data.Num) {
                number(literal, expression, findings);
            }
        }
    }

    private void number(Literal literal, CheckedExpression expression, Findings findings) {
        var written = literal.range().in(expression.text().raw());
        if (!isOdd(written)) {
            return;
        }
        var read = literal.toString();
        var edit = ExactEdit.replace(expression, literal.range(), read).filter(any -> !isOdd(read));
        findings.add(findings.finding(
                        this,
                        expression.at(literal),
                        "GitHub reads " + Quoted.part(literal.range(), expression.text()) + " as " + read
                                + ", and other tools read it otherwise or not at all; write " + read)
                .withFix(edit.map(exact -> Fix.safe("write " + read, exact))));
    }

    // 0b1, 01, +1, .5, 5. and 1e+5, but not 0x1F, 0o17, 0.5, -1 and 1e5.
    private static boolean isOdd(String number) {
        var digits = number.startsWith("-") ? number.substring(1) : number;
        if (digits.isEmpty() || digits.charAt(0) == '+' || digits.charAt(0) == '.' || digits.endsWith(".")) {
            return true;
        }
        if (digits.charAt(0) == '0' && digits.length() > 1) {
            var second = digits.charAt(1);
            if (second == 'b' || second == 'B' || second >= '0' && second <= '9') {
                return true;
            }
            if (second == 'x' || second == 'X') {
                return false;
            }
        }
        return digits.indexOf('+') > 0 || digits.contains(".e") || digits.contains(".E");
    }
}
