package dev.millrace.rules.expression;

import dev.millrace.annotations.Category;
import dev.millrace.annotations.PublicApi;
import dev.millrace.annotations.RuleInfo;
import dev.millrace.annotations.Severity;
import dev.millrace.core.finding.Fix;
import dev.millrace.core.rule.Findings;
import dev.millrace.core.rule.Scope;
import dev.millrace.core.rule.TextRule;
import dev.millrace.core.yaml.Text;

/**
 * A condition needs no markers, so it has none.
 *
 * <pre>{@code
 * if: ${{ github.ref_name == 'main' }}   # github.ref_name == 'main'
 * }</pre>
 */
@PublicApi
@RuleInfo(
        id = "bare-if-style",
        summary = "A condition stands in ${{ }}, which it does not need",
        category = Category.EXPRESSION,
        severity = Severity.OFF,
        fixable = true)
public final class BareIfStyleRule implements TextRule {

    /** Made by the rule index. */
    public BareIfStyleRule() {}

    @Override
    public void check(Text text, Scope scope, Findings findings) {
        if (scope.key().orElseThrow().name().equals("if") && text.isExpression()) {
            Unmarked.of(text)
                    .filter(bare -> !bare.isMarked())
                    .ifPresent(bare -> findings.add(findings.finding(
                                    this, text, "\"if\" takes an expression without \"${{ }}\"; leave the markers out")
                            .withFix(bare.edits().map(edits -> new Fix("remove the markers", true, edits)))));
        }
    }
}
