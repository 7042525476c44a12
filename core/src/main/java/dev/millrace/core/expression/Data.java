package dev.millrace.core.expression;

import dev.millrace.annotations.PublicApi;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A value that an expression computes with: GitHub's six kinds, which are JSON's.
 *
 * <pre>{@code
 * Data.of("main")
 * Data.object(Map.of("ref", Data.of("refs/heads/main"))).get("REF") // property names ignore case
 * }</pre>
 */
@PublicApi
public sealed interface Data {

    /** The value {@code null}. */
    Data NULL = new Null();
    /** The value {@code true}. */
    Data TRUE = new Bool(true);
    /** The value {@code false}. */
    Data FALSE = new Bool(false);

    /** A string. */
    static Data of(String value) {
        return new Str(value);
    }

    /** A number. */
    static Data of(double value) {
        return new Num(value);
    }

    /** A boolean. */
    static Data of(boolean value) {
        return value ? TRUE : FALSE;
    }

    /** An array. */
    static Data array(List<Data> items) {
        return new Array(items);
    }

    /** An object, with its properties in the order of the map. */
    static Data object(Map<String, Data> properties) {
        return new Dictionary(properties);
    }

    /** GitHub's name of the kind: {@code Null}, {@code Boolean}, {@code Number}, {@code String}, {@code Array} or {@code Object}. */
    String kind();

    /** Null. */
    record Null() implements Data {
        @Override
        public String kind() {
            return "Null";
        }
    }

    /**
     * A boolean.
     *
     * @param value the value
     */
    record Bool(boolean value) implements Data {
        @Override
        public String kind() {
            return "Boolean";
        }
    }

    /**
     * A number, of which GitHub knows one kind alone.
     *
     * @param value the value, perhaps NaN or infinite
     */
    record Num(double value) implements Data {
        @Override
        public String kind() {
            return "Number";
        }
    }

    /**
     * A string.
     *
     * @param value the value
     */
    record Str(String value) implements Data {
        @Override
        public String kind() {
            return "String";
        }
    }

    /**
     * An array.
     *
     * @param items the items
     */
    record Array(List<Data> items) implements Data {

        /** Copies the list. */
        public Array {
            items = List.copyOf(items);
        }

        @Override
        public String kind() {
            return "Array";
        }
    }

    /**
     * An object. Of properties whose names differ in case alone the last one counts.
     *
     * @param properties the properties in their order
     */
    record Dictionary(Map<String, Data> properties) implements Data {

        /** Copies the map. */
        public Dictionary {
            var byFolded = new LinkedHashMap<String, Map.Entry<String, Data>>();
            properties.forEach((name, value) -> byFolded.put(name.toLowerCase(Locale.ROOT), Map.entry(name, value)));
            var copy = new LinkedHashMap<String, Data>();
            byFolded.values().forEach(entry -> copy.put(entry.getKey(), entry.getValue()));
            properties = Collections.unmodifiableMap(copy);
        }

        @Override
        public String kind() {
            return "Object";
        }

        /** The value of a property; the case of letters does not matter. */
        public Optional<Data> get(String name) {
            var exact = properties.get(name);
            if (exact != null) {
                return Optional.of(exact);
            }
            for (var entry : properties.entrySet()) {
                if (entry.getKey().equalsIgnoreCase(name)) {
                    return Optional.of(entry.getValue());
                }
            }
            return Optional.empty();
        }

        /** The values in their order. */
        public List<Data> values() {
            return new ArrayList<>(properties.values());
        }
    }
}
