package dev.millrace.core.expression;

import dev.millrace.annotations.PublicApi;
import java.util.ArrayList;
import java.util.List;
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

    /** Whether a condition takes it for true: all but {@code null}, {@code false}, {@code 0}, {@code NaN} and {@code ''} is. */
    boolean isTruthy();

    /** The number that GitHub takes it for when it compares: {@code NaN} for arrays, objects, and strings that are no number. */
    double asNumber();

    /** The string that GitHub makes of it: empty for {@code null}, and {@code Array} or {@code Object} for those. */
    String asText();

    /** Whether it is neither an array nor an object. */
    boolean isScalar();

    /** Null. */
    record Null() implements Data {
        @Override
        public String kind() {
            return "Null";
        }

        @Override
        public boolean isTruthy() {
            return false;
        }

        @Override
        public double asNumber() {
            return 0;
        }

        @Override
        public String asText() {
            return "";
        }

        @Override
        public boolean isScalar() {
            return true;
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

        @Override
        public boolean isTruthy() {
            return value;
        }

        @Override
        public double asNumber() {
            return value ? 1 : 0;
        }

        @Override
        public String asText() {
            return String.valueOf(value);
        }

        @Override
        public boolean isScalar() {
            return true;
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

        @Override
        public boolean isTruthy() {
            return value != 0 && !Double.isNaN(value);
        }

        @Override
        public double asNumber() {
            return value;
        }

        @Override
        public String asText() {
            return Numbers.print(value);
        }

        @Override
        public boolean isScalar() {
            return true;
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

        @Override
        public boolean isTruthy() {
            return !value.isEmpty();
        }

        @Override
        public double asNumber() {
            return Numbers.parse(value);
        }

        @Override
        public String asText() {
            return value;
        }

        @Override
        public boolean isScalar() {
            return true;
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

        @Override
        public boolean isTruthy() {
            return true;
        }

        @Override
        public double asNumber() {
            return Double.NaN;
        }

        @Override
        public String asText() {
            return kind();
        }

        @Override
        public boolean isScalar() {
            return false;
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
            properties = Properties.of(properties);
        }

        @Override
        public String kind() {
            return "Object";
        }

        @Override
        public boolean isTruthy() {
            return true;
        }

        @Override
        public double asNumber() {
            return Double.NaN;
        }

        @Override
        public String asText() {
            return kind();
        }

        @Override
        public boolean isScalar() {
            return false;
        }

        /** The value of a property; the case of letters does not matter. */
        public Optional<Data> get(String name) {
            return ((Properties) properties).find(name);
        }

        /** The values in their order. */
        public List<Data> values() {
            return new ArrayList<>(properties.values());
        }
    }
}
