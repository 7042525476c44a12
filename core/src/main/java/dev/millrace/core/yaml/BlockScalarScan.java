package dev.millrace.core.yaml;

/** Finds where the characters of a scalar in one of YAML's <em>block styles</em> stand: literal, {@code |}, or folded, {@code >}. */
final class BlockScalarScan {

    private final String file;
    private final String raw;
    private final Pieces pieces;
    private final Lexemes lexemes;
    private final boolean folded;
    private int at;
    private int indentation;

    private BlockScalarScan(String file, int start, String raw, Pieces pieces) {
        this.file = file;
        this.raw = raw;
        this.pieces = pieces;
        this.lexemes = new Lexemes(file);
        this.folded = start < file.length() && file.charAt(start) == '>';
        this.at = Lexemes.behindBreak(file, lexemes.endOfLine(start));
    }

    static void scan(String file, int start, String raw, Pieces pieces) {
        if (start == file.length() || "|>".indexOf(file.charAt(start)) < 0) {
            pieces.lose();
            return;
        }
        new BlockScalarScan(file, start, raw, pieces).scan();
    }

    private void scan() {
        var empty = 0;
        while (empty < raw.length() && raw.charAt(empty) == '\n') {
            empty++;
        }
        for (var i = 0; i < empty && !pieces.isLost(); i++) {
            lineBreak('\n');
        }
        if (empty == raw.length()) {
            return;
        }
        // Whether a digit in the header gave it or not, the indentation is what the line has and the text has not.
        indentation = blanksAt(file, at) - blanksAt(raw, empty);
        if (indentation < 1) {
            pieces.lose();
        }
        while (isContent(at) && !pieces.isLost()) {
            line();
        }
    }

    // A line, the break behind it, and the empty lines that follow.
    private void line() {
        var first = at + indentation;
        at = lexemes.endOfLine(first);
        pieces.same(first, at);
        var next = nextContent();
        if (next == file.length()) {
            if (at == next && !pieces.isWhole()) {
                // The YAML library ends a block's last line, though the file does not.
                pieces.instead('\n', at, at);
            }
            // How many of the last breaks count is up to the header, and the text shows it.
            while (!pieces.isWhole() && !pieces.isLost()) {
                lineBreak('\n');
            }
            at = file.length();
            return;
        }
        // Lines that begin with a blank keep the breaks around them.
        if (folded && !startsBlank(first) && !startsBlank(next + indentation)) {
            var behind = Lexemes.behindBreak(file, at);
            if (behind == next) {
                lineBreak(' ');
            }
            at = behind;
        }
        while (at < next && !pieces.isLost()) {
            lineBreak('\n');
        }
    }

    // The start of the next line that is not empty; the file's end when the block ends before it.
    private int nextContent() {
        var line = Lexemes.behindBreak(file, at);
        while (line < file.length() && !isContent(line)) {
            var end = line + blanksAt(file, line);
            if (end == file.length() || !Lexemes.isBreak(file.charAt(end))) {
                return file.length();
            }
            line = Lexemes.behindBreak(file, end);
        }
        return line;
    }

    private boolean isContent(int line) {
        var first = line + indentation;
        if (first >= file.length() || Lexemes.isBreak(file.charAt(first))) {
            return false;
        }
        for (var i = line; i < first; i++) {
            if (file.charAt(i) != ' ') {
                return false;
            }
        }
        return true;
    }

    private boolean startsBlank(int offset) {
        return Lexemes.isBlank(file.charAt(offset));
    }

    // The break behind a line, or that of an empty one.
    private void lineBreak(char meant) {
        var start = at + blanksAt(file, at);
        at = Lexemes.behindBreak(file, start);
        if (start == at) {
            pieces.lose();
        } else {
            pieces.instead(meant, start, at);
        }
    }

    private static int blanksAt(String text, int from) {
        var at = from;
        while (at < text.length() && text.charAt(at) == ' ') {
            at++;
        }
        return at - from;
    }
}
