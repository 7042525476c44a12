package dev.millrace.codegen.schema;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A JSON Schema, or another JSON object in one, with its members in the order in which they are written.
 *
 * <pre>{@code
 * Schema.type("array").with("items", Schema.type("string")).with("minItems", 1)
 * }</pre>
 *
 * @param members texts, booleans, whole numbers, lists of those, and schemas
 */
record Schema(Map<String, Object> members) {

    static final Schema EMPTY = new Schema(Map.of());

    Schema {
        members = Collections.unmodifiableMap(new LinkedHashMap<>(members));
    }

    static Schema type(String... names) {
        return EMPTY.with("type", names.length == 1 ? names[0] : List.of(names));
    }

    static Schema words(Collection<String> words) {
        return EMPTY.with("enum", List.copyOf(words));
    }

    /** One value, with what it means. */
    static Schema word(String value, String description) {
        return EMPTY.with("const", value).with("description", description);
    }

    /** Any of these; the one itself, without a title that tells it from others, where there are none. */
    static Schema anyOf(List<Schema> alternatives) {
        if (alternatives.size() == 1) {
            var copy = new LinkedHashMap<>(alternatives.get(0).members);
            copy.remove("title");
            return new Schema(copy);
        }
        var flat = new ArrayList<Object>();
        for (var each : alternatives) {
            if (each.members.size() == 1 && each.members.get("anyOf") instanceof List<?> inner) {
                flat.addAll(inner);
            } else {
                flat.add(each);
            }
        }
        return EMPTY.with("anyOf", List.copyOf(flat));
    }

    static Schema anyOf(Schema... alternatives) {
        return anyOf(List.of(alternatives));
    }

    static Schema reference(String definition) {
        return EMPTY.with("$ref", "#/$defs/" + definition);
    }

    static Schema listOf(Schema items) {
        return type("array").with("items", items);
    }

    /** A mapping with these keys and no others. */
    static Schema closed(Schema properties) {
        return type("object").with("properties", properties).with("additionalProperties", false);
    }

    static Schema required(Collection<String> keys) {
        return EMPTY.with("required", List.copyOf(keys));
    }

    Schema with(String name, Object value) {
        var copy = new LinkedHashMap<>(members);
        copy.put(name, value);
        return new Schema(copy);
    }

    /** The same within limits. */
    Schema with(Schema limits) {
        return members.containsKey("$ref") ? and(limits) : plus(limits);
    }

    /** The members of this, then those of another. */
    Schema plus(Schema other) {
        var copy = new LinkedHashMap<>(members);
        copy.putAll(other.members);
        return new Schema(copy);
    }

    /** The same with another condition that values have to meet. */
    Schema and(Schema condition) {
        if (members.containsKey("$ref")) {
            // Draft 7 passes over whatever stands beside a reference.
            return EMPTY.and(this).and(condition);
        }
        var all = new ArrayList<Object>();
        if (members.get("allOf") instanceof List<?> before) {
            all.addAll(before);
        }
        all.add(condition);
        return with("allOf", List.copyOf(all));
    }

    /** The same under a title, which comes first. */
    Schema titled(String title) {
        return EMPTY.with("title", title).plus(this);
    }

    /** The same with a description, which comes first. */
    Schema described(String description) {
        return EMPTY.with("description", description).plus(this);
    }
}
