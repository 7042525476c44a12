package dev.millrace.core.facts;

import dev.millrace.annotations.PublicApi;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A field of {@code github.event}, with what is in it.
 *
 * <pre>{@code
 * var commits = EventPayload.find("push").orElseThrow().fields(List.of()).field("commits").orElseThrow();
 * commits.list()             // true
 * commits.field("message")   // of each item
 * }</pre>
 *
 * @param name the name as GitHub writes it
 * @param list whether it is a list; then the fields are those of its items
 * @param fields the fields by their names in lower case, in no order; empty if it is not known what is in it
 */
@PublicApi
public record EventField(String name, boolean list, Map<String, EventField> fields) {

    /** Copies the map, unless it cannot change: payloads share what they have in common. */
    public EventField {
        fields = Map.copyOf(fields);
    }

    /** The field of this name, in any case. */
    public Optional<EventField> field(String field) {
        return Optional.ofNullable(fields.get(field.toLowerCase(Locale.ROOT)));
    }

    /** Whether it is not known what is in it: a text, a number, or an object that each repository fills differently. */
    public boolean isOpen() {
        return fields.isEmpty();
    }

    /** The names of the fields as GitHub writes them, in alphabetical order. */
    public List<String> names() {
        var names = new ArrayList<String>(fields.size());
        for (var field : fields.values()) {
            names.add(field.name());
        }
        Collections.sort(names);
        return names;
    }
}
