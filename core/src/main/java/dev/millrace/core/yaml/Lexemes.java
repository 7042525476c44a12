package dev.millrace.core.yaml;

/** Finds in a file's text where words, lines and contents end, which the YAML library's marks do not tell. */
final class Lexemes {

    private final String text;

    Lexemes(String text) {
        this.text = text;
    }

    /** The offset at which a node begins behind its anchor, its tag and the comments between. */
    int contentStart(int start, int end) {
        var at = start;
        while (at < end && "&!# \t\r\n".indexOf(text.charAt(at)) >= 0) {
            var c = text.charAt(at);
            at = c == '#' ? endOfLine(at) : Character.isWhitespace(c) ? at + 1 : endOfWord(at);
        }
        return Math.min(at, end);
    }

    /** The offset of the next blank or line break. */
    int endOfWord(int from) {
        var at = from;
        while (at < text.length() && !Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        return at;
    }

    /** The offset of the next line break. */
    int endOfLine(int from) {
        var at = from;
        while (at < text.length() && !isBreak(text.charAt(at))) {
            at++;
        }
        return at;
    }

    /** The offset behind the last character that is no blank; a block scalar's mark lies behind the blank lines that follow it. */
    int trimmedEnd(int start, int end) {
        var at = end;
        while (at > start && Character.isWhitespace(text.charAt(at - 1))) {
            at--;
        }
        return at;
    }

    static boolean isBlank(char c) {
        return c == ' ' || c == '\t';
    }

    static boolean isBreak(char c) {
        return c == '\n' || c == '\r';
    }

    /** The offset behind the line break at an offset; the offset itself where there is none. */
    static int behindBreak(String text, int at) {
        if (at >= text.length() || !isBreak(text.charAt(at))) {
            return at;
        }
        return text.startsWith("\r\n", at) ? at + 2 : at + 1;
    }
}
