package dev.millrace.examples.gallery;

/** Java without what its texts and comments say: each character of a comment is a blank, each of a text an {@code x}. */
final class JavaMask {

    private static final String TEXT_BLOCK = "\"\"\"";

    private final String text;
    private final StringBuilder code;
    private int at;

    private JavaMask(String text) {
        this.text = text;
        this.code = new StringBuilder(text.length());
    }

    /** The code, as long as the text and with the same line ends. */
    static String of(String text) {
        var mask = new JavaMask(text);
        while (mask.at < text.length()) {
            mask.next();
        }
        return mask.code.toString();
    }

    private void next() {
        if (text.startsWith("//", at)) {
            replace(lineEnd(), ' ');
        } else if (text.startsWith("/*", at)) {
            replace(after("*/", at + 2), ' ');
        } else if (text.startsWith(TEXT_BLOCK, at)) {
            replace(quoteEnd(TEXT_BLOCK), 'x');
        } else if (text.charAt(at) == '"' || text.charAt(at) == '\'') {
            replace(quoteEnd(text.substring(at, at + 1)), 'x');
        } else {
            code.append(text.charAt(at++));
        }
    }

    private void replace(int end, char by) {
        for (; at < end; at++) {
            var c = text.charAt(at);
            code.append(Character.isWhitespace(c) ? c : by);
        }
    }

    private int lineEnd() {
        var end = text.indexOf('\n', at);
        return end < 0 ? text.length() : end;
    }

    private int quoteEnd(String quote) {
        var end = at + quote.length();
        while (end < text.length() && !text.startsWith(quote, end)) {
            end += text.charAt(end) == '\\' ? 2 : 1;
        }
        return Math.min(end + quote.length(), text.length());
    }

    private int after(String word, int from) {
        var end = text.indexOf(word, from);
        return end < 0 ? text.length() : end + word.length();
    }
}
