package dev.millrace.rules.expression;

import dev.millrace.annotations.Category;
import dev.millrace.annotations.PublicApi;
import dev.millrace.annotations.RuleInfo;
import dev.millrace.annotations.Severity;
import dev.millrace.core.expression.Data;
import dev.millrace.core.expression.Literal;
import dev.millrace.core.expression.TextRange;
import dev.millrace.core.expression.evaluation.DataJson;
import dev.millrace.core.expression.evaluation.DataJsonException;
import dev.millrace.core.rule.CheckedExpression;
import dev.millrace.core.rule.ExpressionRule;
import dev.millrace.core.rule.Findings;
import dev.millrace.core.rule.Scope;

/**
 * What is written for {@code fromJSON} is JSON.
 *
 * <pre>{@code
 * if: contains(fromJSON('[main, next]'), github.ref_name)   # strings have double quotes in JSON
 * }</pre>
 */
@PublicApi
@RuleInfo(
        id = "expr-invalid-json",
        summary = "The text that fromJSON gets is not JSON",
        category = Category.EXPRESSION,
        severity = Severity.ERROR,
        aliases = "actionlint:expression")
public final class ExprInvalidJsonRule implements ExpressionRule {

    /** Made by the rule index. */
    public ExprInvalidJsonRule() {}

    @Override
    public void check(CheckedExpression expression, Scope scope, Findings findings) {
        for (var call : Parts.calls(expression.tree(), "fromJSON")) {
            if (call.arguments().size() == 1 && call.arguments().get(0) instanceof Literal literal) {
                check(literal, expression, findings);
            }
        }
    }

    private void check(Literal literal, CheckedExpression expression, Findings findings) {
        var json = literal.value().asText();
        try {
            DataJson.read(json);
        } catch (DataJsonException problem) {
            var place = problem.offset().isPresent() && literal.value() instanceof Data.Str
                    ? placeOf(
                            problem.offset().getAsInt(),
                            json,
                            literal,
                            expression.text().raw())
                    : literal.range();
            var finding = findings.finding(
                    this, expression.at(place), "\"fromJSON\" gets what is not JSON: " + reason(problem, json));
            findings.add(DataJson.isTolerated(json) ? finding.withSeverity(Severity.WARNING) : finding);
        }
    }

    // The character, or where the text ends too early, its closing quote.
    private static TextRange placeOf(int offset, String json, Literal literal, String raw) {
        var end = Math.min(offset, json.length());
        return end == json.length()
                ? new TextRange(literal.range().end() - 1, literal.range().end())
                : WrittenText.of(literal, raw).rangeOf(end, end + 1);
    }

    private static String reason(DataJsonException problem, String json) {
        return json.isBlank() ? "an empty text has no value" : problem.reason();
    }
}
