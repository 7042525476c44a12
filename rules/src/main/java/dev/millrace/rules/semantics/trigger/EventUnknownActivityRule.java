package dev.millrace.rules.semantics.trigger;

import dev.millrace.annotations.Category;
import dev.millrace.annotations.PublicApi;
import dev.millrace.annotations.RuleInfo;
import dev.millrace.annotations.Severity;
import dev.millrace.core.facts.Event;
import dev.millrace.core.facts.Events;
import dev.millrace.core.finding.Suggestion;
import dev.millrace.core.rule.Findings;
import dev.millrace.core.rule.Scope;
import dev.millrace.core.rule.WorkflowRule;
import dev.millrace.core.workflow.EventTrigger;
import dev.millrace.core.workflow.Items;
import dev.millrace.core.workflow.Workflow;
import dev.millrace.core.yaml.Text;

/**
 * An event has the activity types that {@code types} names.
 *
 * <pre>{@code
 * on:
 *   issues:
 *     types: created   # opened
 * }</pre>
 */
@PublicApi
@RuleInfo(
        id = "event-unknown-activity",
        summary = "An activity type is not one of its event",
        category = Category.SEMANTICS,
        severity = Severity.ERROR,
        aliases = "actionlint:events")
public final class EventUnknownActivityRule implements WorkflowRule {

    /** Made by the rule index. */
    public EventUnknownActivityRule() {}

    @Override
    public void check(Workflow workflow, Scope scope, Findings findings) {
        var hints = new Hints();
        for (var trigger : workflow.on().all(EventTrigger.class)) {
            Events.all()
                    .find(trigger.event().raw())
                    .filter(Event::hasTypes)
                    .ifPresent(event -> check(event, trigger.types(), hints, findings));
        }
    }

    private void check(Event event, Items<Text> types, Hints hints, Findings findings) {
        for (var type : types) {
            if (!type.isEmpty() && type.isLiteral() && !event.knowsType(type.raw())) {
                findings.add(this, type, message(event, type.raw()) + hints.of(() -> cure(event, type.raw())));
            }
        }
    }

    private static String message(Event event, String type) {
        return "\"" + event.name() + "\" has no activity type " + Words.quoted(type) + "; it has "
                + Words.and(event.types());
    }

    private static String cure(Event event, String type) {
        if (type.equals("merged") && event.knowsType("closed")) {
            return "; take \"closed\" and ask for github.event.pull_request.merged";
        }
        if (type.equals("created") && event.knowsType("opened")) {
            return "; did you mean \"opened\"?";
        }
        return type.equals("opened") && event.knowsType("created")
                ? "; did you mean \"created\"?"
                : Suggestion.hint(type, event.types());
    }
}
