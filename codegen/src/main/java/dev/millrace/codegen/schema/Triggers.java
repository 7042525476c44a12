package dev.millrace.codegen.schema;

import dev.millrace.core.facts.Event;
import dev.millrace.core.facts.Events;
import dev.millrace.core.facts.Grammar;
import dev.millrace.core.facts.GrammarKey;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** What {@code on} takes: the events, each with its own activity types and filters. */
final class Triggers {

    private static final String IGNORE = "-ignore";

    private final Definitions definitions;
    private final Function<GrammarKey, Schema> properties;

    /** The function describes a key and what it takes, as far as the grammar tells. */
    Triggers(Definitions definitions, Function<GrammarKey, Schema> properties) {
        this.definitions = definitions;
        this.properties = properties;
    }

    Schema schema() {
        var event = definitions.reference("event", Triggers::names);
        return Schema.anyOf(
                definitions.reference("on", this::mapping),
                event,
                Schema.listOf(event).with("minItems", 1).titled("a list of events"));
    }

    private static Schema names() {
        var names = new ArrayList<Schema>();
        for (var event : all()) {
            if (!event.scheduled()) {
                names.add(marked(event, Schema.word(event.name(), describe(event))));
            }
        }
        return Schema.anyOf(names).titled("an event");
    }

    private Schema mapping() {
        var on = Grammar.node("on");
        var events = Schema.EMPTY;
        for (var event : all()) {
            events = events.with(
                    event.name(),
                    on.has(event.name()) ? properties.apply(on.key(event.name())) : marked(event, narrowed(event)));
        }
        return Schema.closed(events).with("minProperties", 1).titled("a mapping of events to what narrows them down");
    }

    private Schema narrowed(Event event) {
        return Mappings.orNothing(filters(event)).described(describe(event));
    }

    private Schema filters(Event event) {
        var keys = Schema.EMPTY;
        for (var key : Grammar.node("event").keys()) {
            if (event.takes(key.name())) {
                var isTypes = key.name().equals("types") && !event.freeTypes();
                keys = keys.with(key.name(), isTypes ? types(key, event) : properties.apply(key));
            }
        }
        var filters = Schema.closed(keys);
        for (var key : event.filters()) {
            if (event.takes(key + IGNORE)) {
                filters = filters.and(Conditions.has(key).then(Conditions.without(List.of(key + IGNORE))));
            }
        }
        return filters;
    }

    // Events of the same types share them.
    private Schema types(GrammarKey key, Event event) {
        var first = all().stream()
                .filter(each -> each.types().equals(event.types()))
                .findFirst()
                .orElseThrow();
        var type = definitions.reference(first.name() + "-type", () -> Schema.words(event.types()));
        return Schema.anyOf(type.titled("one of them"), Schema.listOf(type).titled("a list"))
                .described(key.description());
    }

    private static List<Event> all() {
        return Events.all().names().stream()
                .map(name -> Events.all().find(name).orElseThrow())
                .toList();
    }

    private static String describe(Event event) {
        return "Starts when " + event.description() + ".";
    }

    private static Schema marked(Event event, Schema schema) {
        return event.documented() ? schema : schema.with("deprecated", true);
    }
}
