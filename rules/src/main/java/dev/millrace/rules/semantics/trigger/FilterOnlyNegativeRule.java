package dev.millrace.rules.semantics.trigger;

import dev.millrace.annotations.Category;
import dev.millrace.annotations.PublicApi;
import dev.millrace.annotations.RuleInfo;
import dev.millrace.annotations.Severity;
import dev.millrace.core.rule.Findings;
import dev.millrace.core.rule.Scope;
import dev.millrace.core.rule.WorkflowRule;
import dev.millrace.core.workflow.Workflow;

/**
 * A filter lets something through.
 *
 * <pre>{@code
 * on:
 *   push:
 *     branches: ['!main']   # branches-ignore: [main]
 * }</pre>
 */
@PublicApi
@RuleInfo(
        id = "filter-only-negative",
        summary = "A filter has nothing but patterns that exclude",
        category = Category.SEMANTICS,
        severity = Severity.WARNING)
public final class FilterOnlyNegativeRule implements WorkflowRule {

    /** Made by the rule index. */
    public FilterOnlyNegativeRule() {}

    @Override
    public void check(Workflow workflow, Scope scope, Findings findings) {
        Filter.allOf(workflow)
                .filter(filter -> (filter.isRef() || filter.isPath()) && !filter.isIgnoring())
                .filter(FilterOnlyNegativeRule::onlyExcludes)
                .forEach(filter -> findings.add(this, filter.place(), message(filter)));
    }

    private static boolean onlyExcludes(Filter filter) {
        return filter.isKnown()
                && filter.patterns()
                        .allMatch(text -> text.raw().length() > 1 && text.raw().startsWith("!"));
    }

    private static String message(Filter filter) {
        return "\"" + filter.key()
                + "\" has only patterns with \"!\", which take back what earlier ones let through, so nothing passes and \""
                + filter.event() + "\" never starts this workflow; use \"" + filter.key()
                + "-ignore\" without \"!\", or put \"**\" first";
    }
}
