package dev.millrace.codegen.binding;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What is known of the values of an input.
 *
 * @param kind which methods it gets
 * @param values the texts of a {@link InputKind#CHOICE}; empty for all others
 */
record Typing(InputKind kind, Set<String> values) {

    private static final Set<String> BOOLEANS = Set.of("true", "false");

    Typing {
        values = new LinkedHashSet<>(values);
    }

    static Typing of(InputKind kind) {
        return new Typing(kind, Set.of());
    }

    /** A choice of some texts, which is a boolean when these are {@code true} and {@code false}. */
    static Typing choice(List<String> values) {
        return BOOLEANS.containsAll(values)
                ? of(InputKind.BOOLEAN)
                : new Typing(InputKind.CHOICE, new LinkedHashSet<>(values));
    }

    /** Whether it is any text. */
    boolean isOpen() {
        return kind == InputKind.TEXT;
    }

    /** The texts of the enum's constants, by their names. */
    Map<String, String> constants() {
        var names = Names.ofConstants();
        var constants = new LinkedHashMap<String, String>();
        for (var value : values) {
            if (!BOOLEANS.contains(value)) {
                constants.put(names.give(Words.of(value).constant()), value);
            }
        }
        return constants;
    }

    /** Whether it takes a boolean, perhaps beside other values. */
    boolean takesBoolean() {
        return kind == InputKind.BOOLEAN || values.stream().anyMatch(BOOLEANS::contains);
    }
}
