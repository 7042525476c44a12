package dev.millrace.core.yaml;

import java.util.Locale;

/** Scalars on one line: plain where that is safe, else in single quotes, else in double quotes. */
final class ScalarText {

    private ScalarText() {}

    /** The text of a value or an item. */
    static String ofValue(Text text) {
        return switch (text.kind()) {
            case NULL ->
                CoreSchema.kindOf(text.raw()) == ScalarKind.NULL && !text.raw().isEmpty() ? text.raw() : "null";
            // A tag may have made a number of something that is none without it.
            case NUMBER, BOOLEAN -> CoreSchema.kindOf(text.raw()) == text.kind() ? text.raw() : ofString(text.raw());
            case STRING -> ofString(text.raw());
        };
    }

    /** The text of a key. */
    static String ofKey(Text key) {
        // Everybody writes GitHub's "on" without quotes, though YAML 1.1 reads it as true.
        return key.kind() == ScalarKind.STRING && key.raw().equals("on") ? "on" : ofValue(key);
    }

    private static String ofString(String value) {
        if (PlainText.fits(value)) {
            return value;
        }
        return value.codePoints().allMatch(Printable::isPrintable)
                ? "'" + value.replace("'", "''") + "'"
                : inDoubleQuotes(value);
    }

    private static String inDoubleQuotes(String value) {
        var quoted = new StringBuilder(value.length() + 16).append('"');
        value.codePoints().forEach(c -> {
            switch (c) {
                case '\n' -> quoted.append("\\n");
                case '\r' -> quoted.append("\\r");
                case '\t' -> quoted.append("\\t");
                case '"' -> quoted.append("\\\"");
                case '\\' -> quoted.append("\\\\");
                default -> {
                    if (Printable.isPrintable(c)) {
                        quoted.appendCodePoint(c);
                    } else {
                        quoted.append(String.format(Locale.ROOT, "\\u%04X", c));
                    }
                }
            }
        });
        return quoted.append('"').toString();
    }
}
