package dev.millrace.core.report;

/** Text of others as it may be shown. */
final class Visible {

    private Visible() {}

    /** In one line, without characters that a terminal obeys. */
    static String line(String text) {
        return replace(text, false);
    }

    /** The same with its line breaks. */
    static String lines(String text) {
        return replace(text, true);
    }

    // Control characters of a file, or of its name, must not reach the terminal, nor those that turn the direction of
    // writing.
    private static String replace(String text, boolean keepsLines) {
        var out = new StringBuilder(text.length());
        for (var i = 0; i < text.length(); i++) {
            var c = text.charAt(i);
            var isBreak = c == '\n' || c == '\r';
            out.append((isBreak ? !keepsLines : Character.isISOControl(c) || turns(c)) ? ' ' : c);
        }
        return out.toString();
    }

    /** Whether a character turns the direction of writing, by which a text can be made to look like another. */
    private static boolean turns(char c) {
        return c >= 0x202A && c <= 0x202E || c >= 0x2066 && c <= 0x2069 || c == 0x200E || c == 0x200F || c == 0x061C;
    }
}
