package dev.millrace.rules.expression;

import dev.millrace.annotations.Category;
import dev.millrace.annotations.PublicApi;
import dev.millrace.annotations.RuleInfo;
import dev.millrace.annotations.Severity;
import dev.millrace.core.expression.ComparisonOperator;
import dev.millrace.core.finding.Suggestion;
import dev.millrace.core.rule.CheckedExpression;
import dev.millrace.core.rule.ExpressionRule;
import dev.millrace.core.rule.Findings;
import dev.millrace.core.rule.Scope;
import java.util.Collection;
import java.util.List;

/**
 * A comparison with the event, or with its activity type, asks what runs of this workflow differ in.
 *
 * <pre>{@code
 * on: pull_request
 * jobs:
 *   deploy:
 *     if: github.event_name == 'push'   # never
 * }</pre>
 */
@PublicApi
@RuleInfo(
        id = "event-name-impossible",
        summary = "A comparison with the event comes to the same in every run of the workflow",
        category = Category.EXPRESSION,
        severity = Severity.WARNING)
public final class EventNameImpossibleRule implements ExpressionRule {

    /** Made by the rule index. */
    public EventNameImpossibleRule() {}

    @Override
    public void check(CheckedExpression expression, Scope scope, Findings findings) {
        var equalities = GithubEquality.in(expression.tree());
        if (equalities.stream().noneMatch(equality -> StartValues.FIELDS.contains(equality.field()))) {
            return;
        }
        Starts.of(scope).ifPresent(starts -> check(equalities, starts, expression, findings));
    }

    private void check(
            List<GithubEquality> equalities, Starts starts, CheckedExpression expression, Findings findings) {
        var decided = Decided.of(
                equalities, equality -> StartValues.of(equality.field(), starts).truthOf(equality));
        for (var equality : equalities) {
            var truth = decided.of(equality);
            if (truth != Truth.OPEN) {
                var possible = StartValues.of(equality.field(), starts).possible();
                var finding =
                        findings.finding(this, expression.at(equality.string()), message(equality, truth, possible));
                findings.add(decided.isHarmless(equality, expression) ? finding.withSeverity(Severity.INFO) : finding);
            }
        }
    }

    private static String message(GithubEquality equality, Truth truth, Collection<String> possible) {
        var value = equality.value();
        var outcome = ", so this is " + (truth == Truth.ALWAYS ? "always true" : "always false");
        return (truth == Truth.ALWAYS) == (equality.comparison().operator() == ComparisonOperator.EQUAL)
                ? equality.access() + " is \"" + value + "\" in every run, as \"on\" has nothing else" + outcome
                : equality.access() + " is never " + Quoted.name(value) + " here: \"on\" has " + listed(possible)
                        + outcome + Suggestion.hint(value, possible);
    }

    private static String listed(Collection<String> names) {
        return Listing.of(names.stream().map(Quoted::name).toList(), "and");
    }
}
