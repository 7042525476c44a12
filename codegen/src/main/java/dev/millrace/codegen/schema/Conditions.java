package dev.millrace.codegen.schema;

import java.util.List;

/**
 * What holds for a mapping that has some keys.
 *
 * <pre>{@code
 * Conditions.has("pre-if").then(Schema.required(List.of("pre")))
 * }</pre>
 *
 * @param test when it holds
 */
record Conditions(Schema test) {

    static Conditions has(String... keys) {
        return new Conditions(Schema.required(List.of(keys)));
    }

    /** A mapping in which a key has one of some values. */
    static Conditions says(String key, List<String> values) {
        var value = values.size() == 1 ? Schema.EMPTY.with("const", values.get(0)) : Schema.words(values);
        return new Conditions(Schema.required(List.of(key)).with("properties", Schema.EMPTY.with(key, value)));
    }

    /** A mapping without these keys: a key that is not allowed is reported where it stands, as "not" would not be. */
    static Schema without(List<String> keys) {
        var properties = Schema.EMPTY;
        for (var key : keys) {
            properties = properties.with(key, false);
        }
        return Schema.EMPTY.with("properties", properties);
    }

    Schema then(Schema schema) {
        return Schema.EMPTY.with("if", test).with("then", schema);
    }
}
