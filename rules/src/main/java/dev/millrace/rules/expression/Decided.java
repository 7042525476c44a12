package dev.millrace.rules.expression;

import dev.millrace.core.expression.Comparison;
import dev.millrace.core.rule.CheckedExpression;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * The comparisons of an expression that come to the same in every run.
 *
 * @param truths what each of them comes to
 */
record Decided(Map<Comparison, Truth> truths) {

    static Decided of(List<GithubEquality> equalities, Function<GithubEquality, Truth> truthOf) {
        var truths = new IdentityHashMap<Comparison, Truth>();
        for (var equality : equalities) {
            var truth = truthOf.apply(equality);
            if (truth != Truth.OPEN) {
                truths.put(equality.comparison(), truth);
            }
        }
        return new Decided(truths);
    }

    Truth of(GithubEquality equality) {
        return truths.getOrDefault(equality.comparison(), Truth.OPEN);
    }

    /** Whether nothing that should happen is kept from it: many ask once more to be safe, or for events of other workflows. */
    boolean isHarmless(GithubEquality equality, CheckedExpression expression) {
        return of(equality) == Truth.ALWAYS
                || expression.isCondition()
                        && Truth.of(expression.tree(), part -> truths.getOrDefault(part, Truth.OPEN)) != Truth.NEVER;
    }
}
