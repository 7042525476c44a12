package dev.millrace.rules.action;

import dev.millrace.annotations.Category;
import dev.millrace.annotations.PublicApi;
import dev.millrace.annotations.RuleInfo;
import dev.millrace.annotations.Severity;
import dev.millrace.core.action.Action;
import dev.millrace.core.facts.Limits;
import dev.millrace.core.finding.Related;
import dev.millrace.core.rule.ActionRule;
import dev.millrace.core.rule.Findings;
import dev.millrace.core.rule.Scope;

/**
 * Composite actions use each other over so many levels only.
 *
 * <pre>{@code
 * # level1/action.yml
 * steps:
 *   - uses: ./level2   # and so on, to the eleventh
 * }</pre>
 */
@PublicApi
@RuleInfo(
        id = "composite-too-deep",
        summary = "Composite actions use each other over more levels than runners allow",
        category = Category.ACTION,
        severity = Severity.ERROR)
public final class CompositeTooDeepRule implements ActionRule {

    /** The rule has no state. */
    public CompositeTooDeepRule() {}

    @Override
    public void check(Action action, Scope scope, Findings findings) {
        var most = Limits.compositeDepth();
        var way = CompositeUses.of(action, scope).longestWay();
        // Of actions that use this one, the same is true; it is said once, where the way is one too long.
        if (way.size() == most) {
            var related = way.stream()
                    .skip(1)
                    .map(edge ->
                            Related.to(edge.step().uses(), "\"" + edge.step().uses() + "\" is used here"))
                    .toArray(Related[]::new);
            findings.add(
                    this,
                    way.get(0).step().uses(),
                    "with this action, composite actions use each other over " + (most + 1)
                            + " levels, and runners allow " + most,
                    related);
        }
    }
}
