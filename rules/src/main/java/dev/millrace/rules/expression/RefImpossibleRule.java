package dev.millrace.rules.expression;

import dev.millrace.annotations.Category;
import dev.millrace.annotations.PublicApi;
import dev.millrace.annotations.RuleInfo;
import dev.millrace.annotations.Severity;
import dev.millrace.core.finding.Suggestion;
import dev.millrace.core.rule.CheckedExpression;
import dev.millrace.core.rule.ExpressionRule;
import dev.millrace.core.rule.Findings;
import dev.millrace.core.rule.Scope;

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
        for (var equality : GithubEquality.in(expression.tree())) {
            if (Refs.FIELDS.contains(equality.field())) {
                Starts.of(scope)
                        .map(starts -> new Refs(starts.triggers()))
                        .filter(refs -> !refs.mayBe(equality.field(), equality.value()))
                        .ifPresent(
                                refs -> findings.add(this, expression.at(equality.string()), message(equality, refs)));
            }
        }
    }

    private static String message(GithubEquality equality, Refs refs) {
        return equality.access() + " is never \"" + Suggestion.shorten(equality.value()) + "\" here, so "
                + equality.never() + "; " + refs.reason(equality.field(), equality.value());
    }
}
