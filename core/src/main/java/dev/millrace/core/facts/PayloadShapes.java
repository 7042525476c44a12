package dev.millrace.core.facts;

import java.util.HashMap;
import java.util.Map;

/**
 * The objects that many payloads have in common, each one tree in memory.
 *
 * <pre>{@code
 * PayloadShapes.fieldsOf(line, "@user") // login, id, ...
 * }</pre>
 */
final class PayloadShapes {

    private PayloadShapes() {}

    /** The fields of the shape that a line refers to, like {@code @user}; none for {@code -}. */
    static Map<String, EventField> fieldsOf(FactLine line, String reference) {
        return fieldsOf(line, reference, Holder.BY_NAME);
    }

    /** The fields of one of these shapes. */
    static Map<String, EventField> fieldsOf(
            FactLine line, String reference, Map<String, Map<String, EventField>> shapes) {
        if (reference.equals("-")) {
            return Map.of();
        }
        var shape = reference.startsWith("@") ? shapes.get(reference.substring(1)) : null;
        if (shape == null) {
            throw line.broken("\"" + reference + "\" is no shape that shapes.tsv has, or has before this line");
        }
        return shape;
    }

    // A shape refers only to shapes before it, so each is complete when it is needed, and none contains itself.
    static Map<String, Map<String, EventField>> read(FactFiles files) {
        var shapes = new HashMap<String, Map<String, EventField>>();
        var name = "";
        var tree = new FieldTree();
        for (var line : files.lines("payloads/shapes.tsv")) {
            if (!line.column(0).equals(name)) {
                shapes.put(name, tree.fields());
                name = line.column(0);
                tree = new FieldTree();
            }
            tree.add(line.column(1), fieldsOf(line, line.column(2), shapes));
        }
        shapes.put(name, tree.fields());
        return shapes;
    }

    private static final class Holder {
        static final Map<String, Map<String, EventField>> BY_NAME = read(FactFiles.current());
    }
}
