package dev.millrace.core.facts;

import dev.millrace.annotations.PublicApi;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The events that start workflows.
 *
 * <pre>{@code
 * Events.all().find("merge_group") // with types checks_requested and destroyed
 * }</pre>
 */
@PublicApi
public final class Events {

    private final Map<String, Event> byName = new LinkedHashMap<>();

    Events(FactFiles files) {
        for (var line : files.lines("events.tsv")) {
            var event = Event.of(line);
            byName.put(event.name(), event);
        }
    }

    /** All events that GitHub's grammar knows, documented or not. */
    public static Events all() {
        return Holder.EVENTS;
    }

    /** The event of exactly this name; GitHub minds the case. */
    public Optional<Event> find(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    /** The names of the events, in alphabetical order. */
    public List<String> names() {
        return List.copyOf(byName.keySet());
    }

    private static final class Holder {
        static final Events EVENTS = new Events(FactFiles.current());
    }
}
