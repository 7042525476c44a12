package dev.millrace.core.facts;

import dev.millrace.annotations.PublicApi;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A context or a field in one, with what it has in turn.
 *
 * <pre>{@code
 * var service = ContextFields.of("job").field("services").flatMap(services -> services.field("redis"));
 * service.orElseThrow().names() // id, network, ports
 * }</pre>
 *
 * @param name the name as GitHub writes it; {@code *} stands for any, like that of a step
 * @param type the type of its value: {@code any}, {@code boolean}, {@code number}, {@code string} or {@code object}
 * @param values all values that it may have; empty if they are not known
 * @param documented whether GitHub's documentation has it; else a tool or the runner's source knows it
 * @param fields the fields by their names in lower case
 */
@PublicApi
public record ContextField(
        String name, String type, List<String> values, boolean documented, Map<String, ContextField> fields) {

    private static final String ANY_NAME = "*";

    /** Copies the list and the map. */
    public ContextField {
        values = List.copyOf(values);
        fields = Map.copyOf(fields);
    }

    /** The field of this name, in any case, else the one that stands for any name. */
    public Optional<ContextField> field(String field) {
        var found = fields.get(field.toLowerCase(Locale.ROOT));
        return Optional.ofNullable(found == null ? fields.get(ANY_NAME) : found);
    }

    /** Whether fields of other names than {@link #names()} may be there, or nothing is known of them. */
    public boolean isOpen() {
        return fields.isEmpty() || fields.containsKey(ANY_NAME);
    }

    /** The names of the fields as GitHub writes them, in alphabetical order and without {@code *}. */
    public List<String> names() {
        var names = new ArrayList<String>();
        for (var field : fields.values()) {
            if (!field.name().equals(ANY_NAME)) {
                names.add(field.name());
            }
        }
        Collections.sort(names);
        return names;
    }
}
