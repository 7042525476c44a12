package dev.millrace.rules.action;

import dev.millrace.annotations.Category;
import dev.millrace.annotations.PublicApi;
import dev.millrace.annotations.RuleInfo;
import dev.millrace.annotations.Severity;
import dev.millrace.core.action.Action;
import dev.millrace.core.finding.Related;
import dev.millrace.core.rule.ActionRule;
import dev.millrace.core.rule.Findings;
import dev.millrace.core.rule.Scope;
import java.util.stream.Collectors;

/**
 * A composite action does not use itself, by whatever way.
 *
 * <pre>{@code
 * # build/action.yml
 * steps:
 *   - uses: ./setup   # whose action.yml uses ./build
 * }</pre>
 */
@PublicApi
@RuleInfo(
        id = "composite-cycle",
        summary = "Composite actions use each other in a circle",
        category = Category.ACTION,
        severity = Severity.ERROR)
public final class CompositeCycleRule implements ActionRule {

    /** The rule has no state. */
    public CompositeCycleRule() {}

    @Override
    public void check(Action action, Scope scope, Findings findings) {
        var uses = CompositeUses.of(action, scope);
        var circle = uses.circle();
        if (!circle.isEmpty()) {
            var way = circle.stream()
                    .map(edge -> "\"" + edge.step().uses() + "\"")
                    .collect(Collectors.joining(", which uses "));
            var related = circle.stream()
                    .skip(1)
                    .map(edge ->
                            Related.to(edge.step().uses(), "\"" + edge.step().uses() + "\" is used here"))
                    .toArray(Related[]::new);
            findings.add(
                    this,
                    circle.get(0).step().uses(),
                    "this action uses itself: it uses " + way + "; runners stop such a job",
                    related);
        }
    }
}
