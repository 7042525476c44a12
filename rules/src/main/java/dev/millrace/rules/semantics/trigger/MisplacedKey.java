package dev.millrace.rules.semantics.trigger;

import dev.millrace.annotations.Severity;
import dev.millrace.core.facts.Events;
import dev.millrace.core.facts.Grammar;
import dev.millrace.core.finding.Finding;
import dev.millrace.core.source.Origin;
import dev.millrace.core.workflow.EventTrigger;
import dev.millrace.core.workflow.Trigger;
import dev.millrace.core.workflow.WorkflowDispatchTrigger;
import java.util.stream.Stream;

/**
 * A key that stands below an event that does not take it, though other events do.
 *
 * @param trigger the event
 * @param name the key
 * @param place where it stands
 */
record MisplacedKey(Trigger trigger, String name, Origin place) {

    /** The keys of an event that it does not take; those of no event are reported when the file is read. */
    static Stream<MisplacedKey> of(Trigger trigger) {
        var event = Events.all().find(trigger.event().raw());
        if (event.isEmpty()) {
            return Stream.empty();
        }
        return keys(trigger).filter(key -> !event.get().takes(key.name()));
    }

    private static Stream<MisplacedKey> keys(Trigger trigger) {
        if (trigger instanceof EventTrigger with) {
            var filters = Filter.of(with).stream().map(filter -> new MisplacedKey(with, filter.key(), filter.place()));
            return with.types().isPresent()
                    ? Stream.concat(
                            Stream.of(new MisplacedKey(
                                    with, "types", with.types().origin().atKey())),
                            filters)
                    : filters;
        }
        return trigger.extras().entries().stream()
                .filter(entry -> Grammar.node("event").has(entry.key().raw()))
                .map(entry ->
                        new MisplacedKey(trigger, entry.key().raw(), entry.key().origin()));
    }

    /** GitHub passes over keys that it does not know below {@code workflow_dispatch}. */
    Finding judge(Finding finding) {
        return trigger instanceof WorkflowDispatchTrigger ? finding.withSeverity(Severity.WARNING) : finding;
    }
}
