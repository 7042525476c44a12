package dev.millrace.core.expression.evaluation;

import dev.millrace.core.expression.Data;
import dev.millrace.core.facts.Limits;
import java.util.function.IntConsumer;

/** Writes values as {@code toJSON} does. */
final class DataJsonPrinter {

    private static final int MAX_DEPTH = Limits.jsonDepth();

    private final BoundedText out;
    private int depth;

    DataJsonPrinter(IntConsumer memory) {
        this.out = new BoundedText(memory);
    }

    String print(Data value) {
        write(value);
        return out.toString();
    }

    private void write(Data value) {
        if (value instanceof Data.Str string) {
            quote(string.value());
        } else if (value instanceof Data.Null) {
            out.append("null");
        } else if (value instanceof Data.Array array) {
            write(array);
        } else if (value instanceof Data.Dictionary dictionary) {
            write(dictionary);
        } else {
            out.append(value.asText());
        }
    }

    private void write(Data.Array array) {
        if (array.items().isEmpty()) {
            out.append("[]");
            return;
        }
        open("[");
        var before = "";
        for (var item : array.items()) {
            out.append(before);
            newLine();
            write(item);
            before = ",";
        }
        close("]");
    }

    private void write(Data.Dictionary dictionary) {
        if (dictionary.properties().isEmpty()) {
            out.append("{}");
            return;
        }
        open("{");
        var before = "";
        for (var property : dictionary.properties().entrySet()) {
            out.append(before);
            newLine();
            quote(property.getKey());
            out.append(": ");
            write(property.getValue());
            before = ",";
        }
        close("}");
    }

    private void open(String bracket) {
        if (++depth > MAX_DEPTH) {
            throw new DataJsonException("the value has more than " + MAX_DEPTH + " levels");
        }
        out.append(bracket);
    }

    private void close(String bracket) {
        depth--;
        newLine();
        out.append(bracket);
    }

    private void newLine() {
        out.append("\n").append("  ".repeat(depth));
    }

    private void quote(String text) {
        out.append("\"");
        var start = 0;
        for (var i = 0; i < text.length(); i++) {
            var escape = escape(text.charAt(i));
            if (!escape.isEmpty()) {
                out.append(text, start, i).append(escape);
                start = i + 1;
            }
        }
        out.append(text, start, text.length()).append("\"");
    }

    private static String escape(char c) {
        return switch (c) {
            case '"' -> "\\\"";
            case '\\' -> "\\\\";
            case '\b' -> "\\b";
            case '\f' -> "\\f";
            case '\n' -> "\\n";
            case '\r' -> "\\r";
            case '\t' -> "\\t";
            // The runner escapes what JavaScript takes for an end of line, too.
            case '\u0085', '\u2028', '\u2029' -> hex(c);
            default -> c < ' ' ? hex(c) : "";
        };
    }

    private static String hex(char c) {
        var digits = Integer.toHexString(c);
        return "\\u" + "0".repeat(4 - digits.length()) + digits;
    }
}
