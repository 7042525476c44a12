package dev.millrace.core.facts;

import dev.millrace.annotations.PublicApi;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a key of the grammar takes: any of these alternatives.
 *
 * <pre>{@code
 * ValueKind.parse("text!|[text!]|@runs-on") // a scalar that is not empty, a list of such, or a mapping
 * }</pre>
 *
 * @param text any scalar, taken as text
 * @param nonEmpty whether that text must not be empty
 * @param bool a boolean
 * @param number a number
 * @param integer a whole number
 * @param nothing null
 * @param any anything at all
 * @param items what a list holds; empty where no list may stand
 * @param values what a mapping with free keys holds
 * @param nodes the names of the mappings with given keys
 */
@PublicApi
public record ValueKind(
        boolean text,
        boolean nonEmpty,
        boolean bool,
        boolean number,
        boolean integer,
        boolean nothing,
        boolean any,
        Optional<ValueKind> items,
        Optional<ValueKind> values,
        List<String> nodes) {

    /** Reads a kind as it stands in {@code grammar.tsv}. */
    public static ValueKind parse(String kind) {
        var words = new ArrayList<String>();
        var items = Optional.<ValueKind>empty();
        var values = Optional.<ValueKind>empty();
        var nodes = new ArrayList<String>();
        for (var alternative : alternatives(kind)) {
            switch (alternative.charAt(0)) {
                case '[' -> items = Optional.of(parse(inner(alternative)));
                case '{' -> values = Optional.of(parse(inner(alternative)));
                case '@' -> nodes.add(alternative.substring(1));
                default -> words.add(alternative);
            }
        }
        return new ValueKind(
                words.contains("text") || words.contains("text!"),
                words.contains("text!"),
                words.contains("boolean"),
                words.contains("number"),
                words.contains("integer"),
                words.contains("null"),
                words.contains("any"),
                items,
                values,
                List.copyOf(nodes));
    }

    /** Whether a scalar may stand here. */
    public boolean takesScalar() {
        return text || bool || number || integer || any;
    }

    /** Whether a list may stand here. */
    public boolean takesList() {
        return items.isPresent() || any;
    }

    /** Whether a mapping may stand here. */
    public boolean takesMapping() {
        return values.isPresent() || !nodes.isEmpty() || any;
    }

    /** Whether a list or a mapping belongs here, and null is not another way to write it. */
    public boolean wantsSection() {
        return (takesList() || takesMapping()) && !nothing && !any;
    }

    /** What is allowed, in words: {@code text, a list or a mapping}. */
    public String describe() {
        var words = new ArrayList<String>();
        if (bool) {
            words.add("true or false");
        }
        if (number || integer) {
            words.add(integer ? "a whole number" : "a number");
        }
        if (text) {
            words.add("text");
        }
        if (items.isPresent()) {
            words.add("a list");
        }
        if (takesMapping()) {
            words.add("a mapping");
        }
        var last = words.remove(words.size() - 1);
        return words.isEmpty() ? last : String.join(", ", words) + " or " + last;
    }

    private static String inner(String bracketed) {
        return bracketed.substring(1, bracketed.length() - 1);
    }

    // Splits at the bars outside brackets.
    private static List<String> alternatives(String kind) {
        var parts = new ArrayList<String>();
        var depth = 0;
        var start = 0;
        for (var i = 0; i < kind.length(); i++) {
            switch (kind.charAt(i)) {
                case '[', '{' -> depth++;
                case ']', '}' -> depth--;
                case '|' -> {
                    if (depth == 0) {
                        parts.add(kind.substring(start, i));
                        start = i + 1;
                    }
                }
                default -> {}
            }
        }
        parts.add(kind.substring(start));
        return parts;
    }
}
