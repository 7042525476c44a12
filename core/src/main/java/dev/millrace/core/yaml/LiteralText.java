package dev.millrace.core.yaml;

/** Strings of several lines as they are: YAML's <em>literal style</em>. */
final class LiteralText {

    private LiteralText() {}

    /**
     * Whether a text has several lines that a block can carry.
     *
     * @param last whether it ends the document, where blank lines of its own would look like the file's
     */
    static boolean fits(Text text, boolean last) {
        var value = text.raw();
        return text.kind() == ScalarKind.STRING
                && value.indexOf('\n') >= 0
                && value.codePoints().allMatch(c -> c == '\n' || c == '\t' || Printable.isPrintable(c))
                && showsIndentation(value)
                && !(last && value.endsWith("\n\n"));
    }

    /** The indicator: {@code |}, with a digit where the text itself begins with a blank, and how many newlines it ends in. */
    static String header(String value) {
        var first = value.charAt(firstFullLine(value));
        var indentation = first == ' ' || first == '\t' ? "2" : "";
        var end = !value.endsWith("\n") ? "-" : value.endsWith("\n\n") ? "+" : "";
        return "|" + indentation + end;
    }

    /** Appends the lines after the indicator, each but the empty ones after the indentation. */
    static void append(StringBuilder out, String value, String indentation) {
        for (int start = 0; start < value.length(); ) {
            var newline = value.indexOf('\n', start);
            var end = newline < 0 ? value.length() : newline;
            if (end > start) {
                out.append(indentation).append(value, start, end);
            }
            out.append('\n');
            start = end + 1;
        }
    }

    // Readers guess the indentation from the first line that is not empty, so that has to be more than blanks.
    private static boolean showsIndentation(String value) {
        for (var i = firstFullLine(value); i < value.length() && value.charAt(i) != '\n'; i++) {
            if (value.charAt(i) != ' ' && value.charAt(i) != '\t') {
                return true;
            }
        }
        return false;
    }

    private static int firstFullLine(String value) {
        var at = 0;
        while (at < value.length() && value.charAt(at) == '\n') {
            at++;
        }
        return at;
    }
}
