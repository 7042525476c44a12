package dev.millrace.rules.semantics.trigger;

import dev.millrace.annotations.Category;
import dev.millrace.annotations.PublicApi;
import dev.millrace.annotations.RuleInfo;
import dev.millrace.annotations.Severity;
import dev.millrace.core.facts.Event;
import dev.millrace.core.facts.Events;
import dev.millrace.core.rule.Findings;
import dev.millrace.core.rule.Scope;
import dev.millrace.core.rule.WorkflowRule;
import dev.millrace.core.workflow.Workflow;

/**
 * Only events with activity types have {@code types}.
 *
 * <pre>{@code
 * on:
 *   push:
 *     types: [created]   # a push is a push
 * }</pre>
 */
@PublicApi
@RuleInfo(
        id = "event-types-unsupported",
        summary = "An event without activity types has types",
        category = Category.SEMANTICS,
        severity = Severity.ERROR,
        aliases = "actionlint:events")
public final class EventTypesUnsupportedRule implements WorkflowRule {

    /** Made by the rule index. */
    public EventTypesUnsupportedRule() {}

    @Override
    public void check(Workflow workflow, Scope scope, Findings findings) {
        for (var trigger : workflow.on().triggers()) {
            var event = Events.all().find(trigger.event().raw());
            if (event.isPresent() && !event.get().hasTypes()) {
                MisplacedKey.of(trigger)
                        .filter(key -> key.name().equals("types"))
                        .forEach(key ->
                                findings.add(key.judge(findings.finding(this, key.place(), message(event.get())))));
            }
        }
    }

    private static String message(Event event) {
        return "\"" + event.name() + "\" has no activity types, so it takes no \"types\""
                + (event.filters().isEmpty() ? "" : "; it takes " + Words.and(event.filters()));
    }
}
