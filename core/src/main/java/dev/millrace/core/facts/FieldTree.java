package dev.millrace.core.facts;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * Fields on their way from lines of paths to a tree.
 *
 * <pre>{@code
 * var tree = new FieldTree();
 * tree.add("commits.*.author.name", Map.of());
 * tree.fields().get("commits").list() // true
 * }</pre>
 */
final class FieldTree {

    private final Map<String, FieldTree> children = new LinkedHashMap<>();
    private Map<String, EventField> shape = Map.of();
    private boolean list;

    /** Adds the field at the end of a path, with the fields that its shape gives it. */
    void add(String path, Map<String, EventField> shape) {
        var node = this;
        for (var start = 0; start <= path.length(); ) {
            var dot = path.indexOf('.', start);
            var end = dot < 0 ? path.length() : dot;
            var name = path.substring(start, end);
            if (name.equals("*")) {
                node.list = true;
            } else {
                node = node.child(name);
            }
            start = end + 1;
        }
        node.shape = shape;
    }

    /** The fields by their names in lower case; the map of the shape itself where there is one. */
    Map<String, EventField> fields() {
        if (children.isEmpty()) {
            return shape;
        }
        var fields = new LinkedHashMap<String, EventField>();
        for (var child : children.entrySet()) {
            var name = child.getKey();
            var tree = child.getValue();
            fields.put(name.toLowerCase(Locale.ROOT), new EventField(name, tree.list, tree.fields()));
        }
        return Map.copyOf(fields);
    }

    private FieldTree child(String name) {
        var child = children.get(name);
        if (child == null) {
            child = new FieldTree();
            children.put(name, child);
        }
        return child;
    }
}
