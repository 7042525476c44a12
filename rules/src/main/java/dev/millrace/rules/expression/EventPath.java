package dev.millrace.rules.expression;

import dev.millrace.core.facts.EventPayload;
import dev.millrace.core.facts.Events;
import java.util.List;

/** The way to a field of {@code github.event}, and which events have it. */
record EventPath(List<String> names) {

    private static final int FROM = List.of("github", "event").size();

    /** The way that an expression goes; of any length, even of none. */
    static EventPath of(List<String> expression) {
        return new EventPath(expression.size() > FROM ? expression.subList(FROM, expression.size()) : List.of());
    }

    /** The activity types of an event that bring the field; none if the event does not have it. */
    List<String> typesOf(String event) {
        return EventPayload.find(event)
                .filter(this::isIn)
                .map(payload -> payload.typesWith(names))
                .orElse(List.of());
    }

    /** The documented events that have the field. */
    List<String> events() {
        return Events.all().names().stream()
                .filter(event -> Events.all().find(event).orElseThrow().documented())
                .filter(event -> EventPayload.find(event).filter(this::isIn).isPresent())
                .toList();
    }

    private boolean isIn(EventPayload payload) {
        var field = payload.fields(List.of());
        for (var name : names) {
            if (!name.equals("*")) {
                var inner = field.field(name);
                if (inner.isEmpty()) {
                    return field.isOpen();
                }
                field = inner.get();
            }
        }
        return !names.isEmpty();
    }
}
