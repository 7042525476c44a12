package dev.millrace.rules.semantics.trigger;

import dev.millrace.annotations.Category;
import dev.millrace.annotations.PublicApi;
import dev.millrace.annotations.RuleInfo;
import dev.millrace.annotations.Severity;
import dev.millrace.core.finding.Related;
import dev.millrace.core.rule.Findings;
import dev.millrace.core.rule.Scope;
import dev.millrace.core.rule.WorkflowRule;
import dev.millrace.core.workflow.Workflow;

/**
 * A pattern with {@code !} stands after those that it takes something from.
 *
 * <pre>{@code
 * on:
 *   push:
 *     paths: ['!docs/**', '**']   # the other way round
 * }</pre>
 */
@PublicApi
@RuleInfo(
        id = "filter-negation-first",
        summary = "A pattern that excludes stands before all that include",
        category = Category.SEMANTICS,
        severity = Severity.WARNING)
public final class FilterNegationFirstRule implements WorkflowRule {

    /** Made by the rule index. */
    public FilterNegationFirstRule() {}

    @Override
    public void check(Workflow workflow, Scope scope, Findings findings) {
        Filter.allOf(workflow)
                .filter(filter -> (filter.isRef() || filter.isPath()) && !filter.isIgnoring() && filter.isKnown())
                .forEach(filter -> check(filter, findings));
    }

    private void check(Filter filter, Findings findings) {
        var first =
                filter.patterns().filter(text -> !text.raw().startsWith("!")).findFirst();
        var early = filter.items().items().get(0);
        if (first.isPresent() && early.raw().startsWith("!") && early.raw().length() > 1) {
            findings.add(
                    this,
                    early,
                    Words.quoted(early.raw())
                            + " takes back what earlier patterns let through, and there are none, so it does nothing; put it after "
                            + Words.quoted(first.get().raw()),
                    Related.to(first.get(), "the first pattern that lets something through"));
        }
    }
}
