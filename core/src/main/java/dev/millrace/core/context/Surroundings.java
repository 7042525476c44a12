package dev.millrace.core.context;

import dev.millrace.core.expression.type.Contexts;
import dev.millrace.core.expression.type.Type;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;

/** Contexts that are typed when they are first asked for, and remembered. */
final class Surroundings implements Contexts {

    private final Map<String, Type> known = new HashMap<>();
    private final Function<String, Type> types;

    Surroundings(Function<String, Type> types) {
        this.types = types;
    }

    @Override
    public Type typeOf(String context) {
        // A context may be typed by others, so this is no computeIfAbsent.
        var type = known.get(context);
        if (type == null) {
            type = types.apply(context);
            known.put(context, type);
        }
        return type;
    }
}
