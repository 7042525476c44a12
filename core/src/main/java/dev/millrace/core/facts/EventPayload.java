package dev.millrace.core.facts;

import dev.millrace.annotations.PublicApi;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What {@code github.event} has for an event. Each payload is read when it is first asked for.
 *
 * <pre>{@code
 * var payload = EventPayload.find("pull_request").orElseThrow();
 * payload.fields(List.of("labeled")).field("label")       // name, color, ...
 * payload.fields(List.of("synchronize")).field("label")   // empty
 * }</pre>
 */
@PublicApi
public final class EventPayload {

    private static final int MOST_SELECTIONS = 64;

    private final List<FactLine> lines;
    private final List<String> types;
    private final EventField all;
    private final Map<Set<String>, EventField> selections = new ConcurrentHashMap<>();

    private EventPayload(String payload) {
        lines = lines(FactFiles.current(), payload);
        // Without a lambda: the first one of a process takes half as long as all these files.
        var event = Events.all().find(payload);
        types = event.isPresent() ? event.get().types() : List.of();
        all = read(types);
    }

    /**
     * The payload of an event, its name in any case. Absent for an event that nobody documents, and for {@code workflow_call},
     * which has the payload of its caller.
     */
    public static Optional<EventPayload> find(String event) {
        var payload = Holder.PAYLOADS.get(event.toLowerCase(Locale.ROOT));
        if (payload == null) {
            return Optional.empty();
        }
        var loaded = Holder.LOADED.get(payload);
        if (loaded == null) {
            // Two threads may both read it; they go on with the same one.
            Holder.LOADED.putIfAbsent(payload, new EventPayload(payload));
            loaded = Holder.LOADED.get(payload);
        }
        return Optional.ofNullable(loaded);
    }

    /**
     * {@code github.event} when one of these activity types started the run; none stands for all of them. An activity type that the
     * event does not know counts as all, too.
     */
    public EventField fields(Collection<String> activities) {
        if (activities.isEmpty() || !types.containsAll(activities)) {
            return all;
        }
        var selection = Set.copyOf(activities);
        var known = selections.get(selection);
        if (known == null) {
            known = read(selection);
            // Most workflows ask for the same few; others may ask for anything.
            if (selections.size() < MOST_SELECTIONS) {
                selections.put(selection, known);
            }
        }
        return known;
    }

    /**
     * The activity types that bring a field; none for a field that each brings, or that the event does not have.
     *
     * <pre>{@code
     * EventPayload.find("pull_request").orElseThrow().typesWith(List.of("label", "name")) // labeled, unlabeled
     * }</pre>
     *
     * @param path the names from {@code github.event} on, in any case
     */
    public List<String> typesWith(List<String> path) {
        var asked = String.join(".", path).toLowerCase(Locale.ROOT) + ".";
        var found = new TreeSet<String>();
        for (var line : lines) {
            var field = line.column(0).toLowerCase(Locale.ROOT) + ".";
            if (asked.startsWith(field) || field.startsWith(asked)) {
                if (line.column(1).equals("*")) {
                    return List.of();
                }
                found.addAll(line.list(1));
            }
        }
        return List.copyOf(found);
    }

    private EventField read(Collection<String> activities) {
        var tree = new FieldTree();
        for (var line : lines) {
            if (isPresent(line, activities)) {
                tree.add(line.column(0), PayloadShapes.fieldsOf(line, line.column(2)));
            }
        }
        return new EventField("event", false, tree.fields());
    }

    private static boolean isPresent(FactLine line, Collection<String> activities) {
        if (line.column(1).equals("*")) {
            return true;
        }
        for (var type : line.list(1)) {
            if (activities.contains(type)) {
                return true;
            }
        }
        return false;
    }

    /** The names of the payloads by their events. */
    static Map<String, String> read(FactFiles files) {
        var payloads = new HashMap<String, String>();
        for (var line : files.lines("payloads.tsv")) {
            payloads.put(line.column(0), line.column(1));
        }
        return payloads;
    }

    /** The facts of a payload. */
    static List<FactLine> lines(FactFiles files, String payload) {
        return files.lines("payloads/" + payload + ".tsv");
    }

    private static final class Holder {
        static final Map<String, String> PAYLOADS = read(FactFiles.current());
        static final Map<String, EventPayload> LOADED = new ConcurrentHashMap<>();
    }
}
