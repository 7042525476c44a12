package dev.millrace.core.facts;

import dev.millrace.annotations.PublicApi;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The contexts of expressions with their fields. What {@code github.event} has depends on the event, see {@link EventPayload}.
 *
 * <pre>{@code
 * ContextFields.of("github").field("run_id").orElseThrow().type() // string
 * }</pre>
 */
@PublicApi
public final class ContextFields {

    private ContextFields() {}

    /** The context of this name, in any case. */
    public static Optional<ContextField> find(String context) {
        return Optional.ofNullable(Holder.CONTEXTS.get(context.toLowerCase(Locale.ROOT)));
    }

    /** The context of this name; an unknown one is a mistake in the program. */
    public static ContextField of(String context) {
        var found = Holder.CONTEXTS.get(context.toLowerCase(Locale.ROOT));
        if (found == null) {
            throw new IllegalArgumentException(
                    "no context is called \"" + context + "\": use one of " + String.join(", ", names()));
        }
        return found;
    }

    /** The names of all contexts that GitHub knows, in alphabetical order. */
    public static List<String> names() {
        return List.copyOf(Holder.CONTEXTS.keySet());
    }

    static Map<String, ContextField> read(FactFiles files) {
        var byParent = new LinkedHashMap<String, List<FactLine>>();
        for (var line : files.lines("context-fields.tsv")) {
            var path = line.column(0);
            var parent = path.substring(0, Math.max(path.lastIndexOf('.'), 0));
            var siblings = byParent.get(parent);
            if (siblings == null) {
                siblings = new ArrayList<>();
                byParent.put(parent, siblings);
            }
            siblings.add(line);
        }
        return fields("", byParent);
    }

    private static Map<String, ContextField> fields(String parent, Map<String, List<FactLine>> byParent) {
        var fields = new LinkedHashMap<String, ContextField>();
        for (var line : byParent.getOrDefault(parent, List.of())) {
            var path = line.column(0);
            var name = path.substring(path.lastIndexOf('.') + 1);
            var source = line.column(3);
            if (!source.equals("docs") && !source.equals("tools")) {
                throw line.broken("\"" + source + "\" is no source: use docs or tools");
            }
            fields.put(
                    name.toLowerCase(Locale.ROOT),
                    new ContextField(
                            name, line.column(1), line.list(2), source.equals("docs"), fields(path, byParent)));
        }
        return fields;
    }

    private static final class Holder {
        static final Map<String, ContextField> CONTEXTS = read(FactFiles.current());
    }
}
