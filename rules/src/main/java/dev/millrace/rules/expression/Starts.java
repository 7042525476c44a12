package dev.millrace.rules.expression;

import dev.millrace.core.facts.EventPayload;
import dev.millrace.core.facts.Events;
import dev.millrace.core.rule.Scope;
import dev.millrace.core.workflow.EventTrigger;
import dev.millrace.core.workflow.Trigger;
import dev.millrace.core.workflow.WorkflowCallTrigger;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * What starts a workflow, as far as it tells of all its runs: nothing else does.
 *
 * @param triggers the triggers
 */
record Starts(List<Trigger> triggers) {

    // No workflow of a person has more, and each comparison looks at all of them.
    private static final int MOST_TRIGGERS = 50;
    private static final int MOST_TYPES = 50;

    /** Empty for actions and called workflows, whose events are their callers', and for what cannot be read. */
    static Optional<Starts> of(Scope scope) {
        return scope.workflow()
                .map(workflow -> workflow.on().triggers())
                .filter(triggers -> !triggers.items().isEmpty()
                        && triggers.items().size() <= MOST_TRIGGERS
                        && triggers.unreadable().isEmpty()
                        && triggers.stream().allMatch(Starts::isKnown))
                .map(triggers -> new Starts(triggers.items()));
    }

    private static boolean isKnown(Trigger trigger) {
        return !(trigger instanceof WorkflowCallTrigger)
                && !(trigger instanceof EventTrigger with
                        && with.types().items().size() > MOST_TYPES)
                && Events.all()
                        .find(trigger.event().raw())
                        .filter(event -> event.documented())
                        .isPresent();
    }

    /** The events. */
    Set<String> events() {
        var events = new LinkedHashSet<String>();
        triggers.forEach(trigger -> events.add(trigger.event().raw().toLowerCase(Locale.ROOT)));
        return events;
    }

    /** Whether a run may have no activity type at all. */
    boolean mayLackActivity() {
        return triggers.stream()
                .anyMatch(trigger -> activitiesOf(trigger).filter(List::isEmpty).isPresent());
    }

    /** The activity types; empty when they may be any. */
    Optional<Set<String>> activities() {
        var all = new LinkedHashSet<String>();
        for (var trigger : triggers) {
            var activities = activitiesOf(trigger);
            if (activities.isEmpty()) {
                return Optional.empty();
            }
            activities.get().forEach(activity -> all.add(activity.toLowerCase(Locale.ROOT)));
        }
        return Optional.of(all);
    }

    private static Optional<List<String>> activitiesOf(Trigger trigger) {
        var event = Events.all().find(trigger.event().raw()).orElseThrow();
        if (!event.hasTypes()) {
            // Some events have an activity type that "types" does not narrow down.
            var payload = EventPayload.find(event.name());
            return payload.isPresent()
                            && payload.get().fields(List.of()).field("action").isEmpty()
                    ? Optional.of(List.of())
                    : Optional.empty();
        }
        if (trigger instanceof EventTrigger with && with.types().isPresent()) {
            var types = with.types();
            var known = types.expression().isEmpty()
                    && types.unreadable().isEmpty()
                    && !types.items().isEmpty();
            return known ? Optional.of(types.stream().map(type -> type.raw()).toList()) : Optional.empty();
        }
        return event.freeTypes() ? Optional.empty() : Optional.of(event.defaultTypes());
    }
}
