package dev.millrace.codegen.schema;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/** The parts of a schema that have names, in the order in which they are first used. */
final class Definitions {

    private final Map<String, Schema> byName = new LinkedHashMap<>();

    /** A reference to a part, which is made once. */
    Schema reference(String name, Supplier<Schema> make) {
        if (!byName.containsKey(name)) {
            // It may refer to itself, as steps do.
            byName.put(name, Schema.EMPTY);
            byName.put(name, make.get());
        }
        return Schema.reference(name);
    }

    Schema all() {
        var all = Schema.EMPTY;
        for (var definition : byName.entrySet()) {
            all = all.with(definition.getKey(), definition.getValue());
        }
        return all;
    }
}
