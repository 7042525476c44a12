package dev.millrace.rules.expression;

import dev.millrace.annotations.Category;
import dev.millrace.annotations.PublicApi;
import dev.millrace.annotations.RuleInfo;
import dev.millrace.annotations.Severity;
import dev.millrace.core.finding.Edit;
import dev.millrace.core.finding.Fix;
import dev.millrace.core.rule.Findings;
import dev.millrace.core.rule.Scope;
import dev.millrace.core.rule.TextRule;
import dev.millrace.core.yaml.Text;
import dev.millrace.core.yaml.TextPlaces;

/**
 * An expression begins with <code>${{</code>, in one piece, and ends with the first <code>}}</code>.
 *
 * <pre>{@code
 * run: echo {{ matrix.os }}   # prints just that
 * }</pre>
 */
@PublicApi
@RuleInfo(
        id = "expr-misplaced-marker",
        summary = "A text has what looks like an expression, but is none",
        category = Category.EXPRESSION,
        severity = Severity.WARNING,
        fixable = true)
public final class ExprMisplacedMarkerRule implements TextRule {

    /** Made by the rule index. */
    public ExprMisplacedMarkerRule() {}

    @Override
    public void check(Text text, Scope scope, Findings findings) {
        var key = scope.key().orElseThrow();
        if (!key.takesExpression() || key.isCondition() || !text.raw().contains("}}")) {
            return;
        }
        var places = text.places();
        for (var marker : MisplacedMarker.allIn(text, key, scope.contexts())) {
            report(marker, text, places, findings);
        }
    }

    private void report(MisplacedMarker marker, Text text, TextPlaces places, Findings findings) {
        var whole = Quoted.part(marker.whole(), text);
        if (marker.isEnd()) {
            findings.add(
                    this,
                    places.origin(marker.range().start(), marker.range().end()),
                    "\"}}\" stands alone: the expression before it ended at the first \"}}\", so " + whole
                            + " is plain text");
            return;
        }
        var opening = places.origin(marker.range().start(), marker.range().end());
        findings.add(findings.finding(
                        this,
                        places.origin(marker.whole().start(), marker.whole().end()),
                        whole + " is plain text to GitHub: an expression begins with \"${{\"")
                // Somebody may want just this text.
                .withFix(ExactEdit.span(opening, marker.range().in(text.raw()))
                        .map(span -> Fix.unsafe("write ${{", new Edit(span, "${{")))));
    }
}
