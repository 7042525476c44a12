package dev.millrace.rules.expression;

import dev.millrace.annotations.Category;
import dev.millrace.annotations.PublicApi;
import dev.millrace.annotations.RuleInfo;
import dev.millrace.annotations.Severity;
import dev.millrace.core.expression.Segment;
import dev.millrace.core.finding.Fix;
import dev.millrace.core.rule.Findings;
import dev.millrace.core.rule.Scope;
import dev.millrace.core.rule.TextRule;
import dev.millrace.core.yaml.Text;

/**
 * A condition is one expression: text around it makes a text of it, which is true.
 *
 * <pre>{@code
 * if: ${{ github.ref_name == 'main' }} && ${{ inputs.deploy }}   # always true
 * }</pre>
 */
@PublicApi
@RuleInfo(
        id = "if-text-around-expression",
        summary = "A condition is always true, because something stands beside its expression",
        category = Category.EXPRESSION,
        severity = Severity.ERROR,
        fixable = true,
        aliases = {"actionlint:if-cond", "zizmor:unsound-condition"})
public final class IfTextAroundExpressionRule implements TextRule {

    /** Made by the rule index. */
    public IfTextAroundExpressionRule() {}

    @Override
    public void check(Text text, Scope scope, Findings findings) {
        if (!scope.key().orElseThrow().name().equals("if")) {
            return;
        }
        Beside.in(text)
                .ifPresent(beside -> findings.add(findings.finding(
                                this,
                                text.origin(
                                        beside.range().start(), beside.range().end()),
                                message(beside, text))
                        .withFix(Unmarked.of(text)
                                .flatMap(Unmarked::edits)
                                .map(edits ->
                                        // The job or step ran each time so far.
                                        new Fix("remove the markers", false, edits)))));
    }

    private static String message(Beside beside, Text text) {
        var cure = beside.newline()
                ? "leave the markers out, or " + Beside.chomped(text)
                : "write the whole condition in one \"${{ }}\", or without markers";
        return "this condition is " + (hasText(text) ? "always" : "nearly always") + " true: \"${{ }}\" with "
                + beside.words() + " is a text, and GitHub takes any text but an empty one for true; " + cure;
    }

    private static boolean hasText(Text text) {
        return text.template().segments().stream().anyMatch(segment -> segment instanceof Segment.Literal);
    }
}
