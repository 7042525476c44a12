package dev.millrace.core.yaml;

/** Finds where the characters of a scalar in one of YAML's <em>flow styles</em> stand: plain, in single or in double quotes. */
final class FlowScalarScan {

    private static final String ESCAPED = "0abtnvfre \"/\\N_LP\t";
    private static final String MEANT = "\0\u0007\b\t\n\u000B\f\r\u001B \"/\\\u0085\u00A0\u2028\u2029\t";

    private final String file;
    private final int end;
    private final Pieces pieces;
    private int at;

    private FlowScalarScan(String file, int start, int end, Pieces pieces) {
        this.file = file;
        this.at = start;
        this.end = end;
        this.pieces = pieces;
    }

    static void plain(String file, int start, int end, Pieces pieces) {
        new FlowScalarScan(file, start, end, pieces).scan('\0');
    }

    static void quoted(String file, int start, int end, Pieces pieces) {
        var quote = end - start < 2 ? '\0' : file.charAt(start);
        if (quote != '\'' && quote != '"' || file.charAt(end - 1) != quote) {
            pieces.lose();
            return;
        }
        new FlowScalarScan(file, start + 1, end - 1, pieces).scan(quote);
    }

    private void scan(char quote) {
        while (at < end && !pieces.isLost()) {
            var c = file.charAt(at);
            if (Lexemes.isBlank(c) || Lexemes.isBreak(c)) {
                blanks();
            } else if (quote == '"' && c == '\\') {
                escape();
            } else if (quote == '\'' && c == '\'') {
                pieces.instead('\'', at, at + 2);
                at += 2;
            } else {
                word(quote);
            }
        }
        if (at != end) {
            pieces.lose();
        }
    }

    private void word(char quote) {
        var from = at;
        while (at < end && !endsWord(file.charAt(at), quote)) {
            at++;
        }
        pieces.same(from, at);
    }

    private static boolean endsWord(char c, char quote) {
        return Lexemes.isBlank(c) || Lexemes.isBreak(c) || c == '\'' && quote == c || c == '\\' && quote == '"';
    }

    // Blanks around a line break are dropped, and the break is a space; with empty lines behind it, these alone count.
    private void blanks() {
        var from = at;
        skipBlanks();
        if (!atBreak()) {
            pieces.same(from, at);
            return;
        }
        var start = at;
        at = Lexemes.behindBreak(file, at);
        var behind = at;
        skipBlanks();
        if (!atBreak()) {
            pieces.instead(' ', start, behind);
        }
        emptyLines();
    }

    private void emptyLines() {
        while (atBreak()) {
            var start = at;
            at = Lexemes.behindBreak(file, at);
            pieces.instead('\n', start, at);
            skipBlanks();
        }
    }

    private void escape() {
        var start = at;
        at++;
        if (atBreak()) {
            at = Lexemes.behindBreak(file, at);
            skipBlanks();
            emptyLines();
            return;
        }
        var c = at < end ? file.charAt(at) : '\0';
        at++;
        var digits = c == 'x' ? 2 : c == 'u' ? 4 : c == 'U' ? 8 : 0;
        var meant = ESCAPED.indexOf(c);
        if (at + digits > end || digits == 0 && meant < 0) {
            pieces.lose();
            return;
        }
        at += digits;
        var codePoint = digits == 0 ? MEANT.charAt(meant) : hexadecimal(at - digits, at);
        if (Character.isValidCodePoint(codePoint)) {
            pieces.instead(codePoint, start, at);
        } else {
            pieces.lose();
        }
    }

    private int hexadecimal(int from, int to) {
        var value = 0;
        for (var i = from; i < to; i++) {
            var digit = Character.digit(file.charAt(i), 16);
            if (digit < 0) {
                return -1;
            }
            value = value << 4 | digit;
        }
        return value;
    }

    private void skipBlanks() {
        while (at < end && Lexemes.isBlank(file.charAt(at))) {
            at++;
        }
    }

    private boolean atBreak() {
        return at < end && Lexemes.isBreak(file.charAt(at));
    }
}
