package dev.millrace.rules.expression;

import dev.millrace.annotations.Category;
import dev.millrace.annotations.PublicApi;
import dev.millrace.annotations.RuleInfo;
import dev.millrace.annotations.Severity;
import dev.millrace.core.rule.CheckedExpression;
import dev.millrace.core.rule.ExpressionRule;
import dev.millrace.core.rule.Findings;
import dev.millrace.core.rule.Scope;
import java.util.List;

/**
 * A comparison with a branch or a tag names one on which the workflow runs.
 *
 * <pre>{@code
 * on:
 *   push:
 *     branches: [main]
 * jobs:
 *   deploy:
 *     if: github.ref == 'refs/heads/master'   # never
 * }</pre>
 */
@PublicApi
@RuleInfo(
        id = "ref-impossible",
        summary = "A comparison names a branch or tag on which the workflow never runs",
        category = Category.EXPRESSION,
        severity = Severity.WARNING)
public final class RefImpossibleRule implements ExpressionRule {

    /** Made by the rule index. */
    public RefImpossibleRule() {}

    @Override
    public void check(CheckedExpression expression, Scope scope, Findings findings) {
        var equalities = GithubEquality.in(expression.tree());
        if (equalities.stream().anyMatch(equality -> Refs.FIELDS.contains(equality.field()))) {
            Starts.of(scope).ifPresent(starts -> check(equalities, new Refs(starts.triggers()), expression, findings));
        }
    }

    private void check(List<GithubEquality> equalities, Refs refs, CheckedExpression expression, Findings findings) {
        var decided = Decided.of(equalities, refs::truthOf);
        for (var equality : equalities) {
            if (decided.of(equality) != Truth.OPEN) {
                var finding = findings.finding(this, expression.at(equality.string()), message(equality, refs));
                // Where pushes are filtered, a comparison that is always true is one that was forgotten when a branch
                // got another name.
                var harmless = decided.isHarmless(equality, expression)
                        && (decided.of(equality) == Truth.NEVER || !refs.filtersPushes());
                findings.add(harmless ? finding.withSeverity(Severity.INFO) : finding);
            }
        }
    }

    private static String message(GithubEquality equality, Refs refs) {
        return equality.access() + " is never " + Quoted.name(equality.value()) + " here, so " + equality.never() + "; "
                + refs.reason(equality.field(), equality.value());
    }
}
