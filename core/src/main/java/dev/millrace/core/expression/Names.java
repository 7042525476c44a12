package dev.millrace.core.expression;

/** What GitHub takes for the name of a context, a function or a property. */
final class Names {

    private Names() {}

    /** Whether the text between two offsets is a name: letters, digits, {@code _} and {@code -}, of which the last two kinds do not begin it. */
    static boolean isLegal(String text, int start, int end) {
        if (start == end || !isStart(text.charAt(start))) {
            return false;
        }
        for (var i = start + 1; i < end; i++) {
            var c = text.charAt(i);
            if (!isStart(c) && c != '-' && (c < '0' || c > '9')) {
                return false;
            }
        }
        return true;
    }

    /** Whether a property of this name can be written with a dot. */
    static boolean isLegal(String name) {
        return isLegal(name, 0, name.length());
    }

    private static boolean isStart(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c == '_';
    }
}
