package dev.millrace.codegen.schema;

import java.util.List;

/** Writes a schema as JSON that people can read: what fits on a line stands on one. */
final class SchemaText {

    private static final int WIDTH = 140;
    private static final String INDENT = "  ";

    private final StringBuilder out = new StringBuilder();

    private SchemaText() {}

    static String of(Schema schema) {
        var text = new SchemaText();
        text.write(schema, "");
        return text.out.append('\n').toString();
    }

    private void write(Object value, String indent) {
        var line = line(value);
        if (column() + line.length() < WIDTH || !(value instanceof Schema || value instanceof List)) {
            out.append(line);
        } else if (value instanceof List<?> list) {
            writeList(list, indent);
        } else if (value instanceof Schema schema) {
            writeMembers(schema, indent);
        }
    }

    private int column() {
        return out.length() - out.lastIndexOf("\n") - 1;
    }

    private void writeMembers(Schema schema, String indent) {
        var inner = indent + INDENT;
        var before = "{\n";
        for (var member : schema.members().entrySet()) {
            out.append(before).append(inner).append(quote(member.getKey())).append(": ");
            write(member.getValue(), inner);
            before = ",\n";
        }
        out.append('\n').append(indent).append('}');
    }

    private void writeList(List<?> list, String indent) {
        var inner = indent + INDENT;
        out.append("[\n").append(inner);
        for (var i = 0; i < list.size(); i++) {
            if (i > 0) {
                var isWord = !(list.get(i) instanceof Schema);
                var fits = isWord && column() + line(list.get(i)).length() + 3 < WIDTH;
                out.append(fits ? ", " : ",\n" + inner);
            }
            write(list.get(i), inner);
        }
        out.append('\n').append(indent).append(']');
    }

    private static String line(Object value) {
        if (value instanceof Schema schema) {
            var members = schema.members().entrySet().stream()
                    .map(member -> quote(member.getKey()) + ": " + line(member.getValue()))
                    .toList();
            return "{" + String.join(", ", members) + "}";
        }
        if (value instanceof List<?> list) {
            return "[" + String.join(", ", list.stream().map(SchemaText::line).toList()) + "]";
        }
        return value instanceof String text ? quote(text) : value.toString();
    }

    // No fact holds characters that JSON wants written otherwise.
    private static String quote(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}
