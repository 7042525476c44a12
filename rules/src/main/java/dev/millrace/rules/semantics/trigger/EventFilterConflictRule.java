package dev.millrace.rules.semantics.trigger;

import dev.millrace.annotations.Category;
import dev.millrace.annotations.PublicApi;
import dev.millrace.annotations.RuleInfo;
import dev.millrace.annotations.Severity;
import dev.millrace.core.finding.Related;
import dev.millrace.core.rule.Findings;
import dev.millrace.core.rule.Scope;
import dev.millrace.core.rule.WorkflowRule;
import dev.millrace.core.workflow.EventTrigger;
import dev.millrace.core.workflow.Workflow;
import java.util.List;

/**
 * A filter either names what counts or what does not.
 *
 * <pre>{@code
 * on:
 *   push:
 *     paths: src/**
 *     paths-ignore: src/docs/**   # "!src/docs/**" in paths
 * }</pre>
 */
@PublicApi
@RuleInfo(
        id = "event-filter-conflict",
        summary = "An event has a filter and the one that ignores",
        category = Category.SEMANTICS,
        severity = Severity.ERROR,
        aliases = "actionlint:events")
public final class EventFilterConflictRule implements WorkflowRule {

    /** Made by the rule index. */
    public EventFilterConflictRule() {}

    @Override
    public void check(Workflow workflow, Scope scope, Findings findings) {
        workflow.on().all(EventTrigger.class).forEach(trigger -> check(Filter.of(trigger), findings));
    }

    private void check(List<Filter> filters, Findings findings) {
        for (var filter : filters) {
            if (filter.isIgnoring() && filter.isTaken()) {
                filters.stream()
                        .filter(other -> other.key().equals(filter.plainKey()))
                        .forEach(other -> findings.add(
                                this,
                                filter.place(),
                                message(filter),
                                Related.to(other.place(), "beside this filter")));
            }
        }
    }

    private static String message(Filter filter) {
        var plain = filter.plainKey();
        return "\"" + filter.event() + "\" has \"" + plain + "\" and \"" + filter.key()
                + "\", and GitHub takes only one of them; put what to ignore into \"" + plain
                + "\" with a \"!\" before it, after the patterns that it is taken from";
    }
}
