package dev.millrace.core.context;

import dev.millrace.core.expression.type.Contexts;
import dev.millrace.core.expression.type.Type;
import java.util.HashMap;
import java.util.Map;

/** Contexts that are typed when they are first asked for, and remembered. */
abstract class Surroundings implements Contexts {

    private final Map<String, Type> known = new HashMap<>();

    @Override
    public final Type typeOf(String context) {
        var type = known.get(context);
        if (type == null) {
            type = find(context);
            known.put(context, type);
        }
        return type;
    }

    abstract Type find(String context);
}
