package dev.millrace.core.facts;

import dev.millrace.annotations.PublicApi;
import java.util.List;

/**
 * An event that starts workflows, with what may stand below it in {@code on}.
 *
 * <pre>{@code
 * Events.all().find("push").orElseThrow().takes("paths") // true
 * }</pre>
 *
 * @param name the name, as {@code on} has it
 * @param documented whether GitHub's documentation has it; its grammar has all
 * @param filters the keys it takes beside {@code types}, like {@code branches}
 * @param types the activity types it knows
 * @param defaultTypes the activity types that start a workflow without {@code types}
 * @param freeTypes whether its users make up the activity types, as for {@code repository_dispatch}
 * @param scheduled whether it takes a list of {@code cron} entries instead of keys
 * @param description when it happens, as the rest of a sentence that begins with "when"
 */
@PublicApi
public record Event(
        String name,
        boolean documented,
        List<String> filters,
        List<String> types,
        List<String> defaultTypes,
        boolean freeTypes,
        boolean scheduled,
        String description) {

    /** Copies the lists. */
    public Event {
        filters = List.copyOf(filters);
        types = List.copyOf(types);
        defaultTypes = List.copyOf(defaultTypes);
    }

    /** Whether the event has activity types, so that {@code types} may stand below it. */
    public boolean hasTypes() {
        return freeTypes || !types.isEmpty();
    }

    /** Whether this key may stand below the event: {@code push} takes {@code tags}, {@code pull_request} does not. */
    public boolean takes(String key) {
        return key.equals("types") ? hasTypes() : filters.contains(key);
    }

    /** Whether the event knows this activity type: {@code watch} knows {@code started} alone. */
    public boolean knowsType(String type) {
        return freeTypes || types.contains(type);
    }

    static Event of(FactLine line) {
        var status = line.column(1);
        if (!status.equals("current") && !status.equals("undocumented")) {
            throw line.broken("\"" + status + "\" is no status: use current or undocumented");
        }
        var scheduled = line.column(2).equals("schedule");
        var freeTypes = line.column(3).equals("*");
        List<String> types = freeTypes ? List.of() : line.list(3);
        return new Event(
                line.column(0),
                status.equals("current"),
                scheduled ? List.of() : line.list(2),
                types,
                line.column(4).equals("*") ? types : line.list(4),
                freeTypes,
                scheduled,
                line.column(5));
    }
}
