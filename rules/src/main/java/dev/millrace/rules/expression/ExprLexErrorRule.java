package dev.millrace.rules.expression;

import dev.millrace.annotations.Category;
import dev.millrace.annotations.PublicApi;
import dev.millrace.annotations.RuleInfo;
import dev.millrace.annotations.Severity;
import dev.millrace.core.expression.ExpressionError.Kind;
import dev.millrace.core.expression.TextRange;
import dev.millrace.core.finding.Edit;
import dev.millrace.core.finding.Fix;
import dev.millrace.core.rule.Findings;
import dev.millrace.core.rule.Scope;
import dev.millrace.core.rule.TextRule;
import dev.millrace.core.source.Form;
import dev.millrace.core.source.Span;
import dev.millrace.core.yaml.Text;
import java.util.Optional;

/**
 * An expression has strings in single quotes, and no more characters than its few operators need.
 *
 * <pre>{@code
 * if: github.ref_name == "main"   # 'main'
 * }</pre>
 */
@PublicApi
@RuleInfo(
        id = "expr-lex-error",
        summary = "An expression has characters that GitHub cannot read",
        category = Category.EXPRESSION,
        severity = Severity.ERROR,
        fixable = true,
        aliases = "actionlint:expression")
public final class ExprLexErrorRule implements TextRule {

    /** Made by the rule index. */
    public ExprLexErrorRule() {}

    @Override
    public void check(Text text, Scope scope, Findings findings) {
        SyntaxErrors.forEach(text, scope, Kind.LEXING, error -> {
            var range = error.range();
            var place = text.origin(range.start(), range.end());
            findings.add(findings.finding(this, place, error.message())
                    .withFix(place.span().flatMap(span -> singleQuotes(text, range, span))));
        });
    }

    private static Optional<Fix> singleQuotes(Text text, TextRange range, Span span) {
        var string = range.in(text.raw());
        if (!isPlainString(string) || !span.text().equals(inYaml(string, text, span))) {
            return Optional.empty();
        }
        var inner = string.substring(1, string.length() - 1);
        var quoted = "'" + inner.replace("'", "''") + "'";
        return Optional.of(Fix.safe("write " + quoted, new Edit(span, inYaml(quoted, text, span))));
    }

    // Who writes a backslash may mean what it does elsewhere; a quote in markers moves their end.
    private static boolean isPlainString(String string) {
        return string.length() >= 2
                && string.startsWith("\"")
                && string.endsWith("\"")
                && string.indexOf('\\') < 0
                && string.indexOf('\n') < 0
                && !string.contains("}}");
    }

    // As it stands in the scalar, whose own quotes are written otherwise inside it.
    private static String inYaml(String string, Text text, Span span) {
        if (text.origin().form() != Form.QUOTED) {
            return string;
        }
        var first = text.origin().span().orElse(span).text().charAt(0);
        return first == '\'' ? string.replace("'", "''") : string.replace("\"", "\\\"");
    }
}
