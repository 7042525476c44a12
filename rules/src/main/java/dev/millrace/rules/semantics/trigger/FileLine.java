package dev.millrace.rules.semantics.trigger;

import dev.millrace.core.source.Span;

/** The line of a file that a span ends in. */
final class FileLine {

    private FileLine() {}

    /** The offset after the line and its break. */
    static int end(Span span) {
        var file = span.file();
        var line = file.position(span.end()).line();
        return line < file.lineCount() ? file.lineStart(line + 1) : file.text().length();
    }

    /** Whether nothing but a comment follows the span in its line. */
    static boolean isRestEmpty(Span span) {
        var rest = span.file().text().substring(span.end(), end(span)).strip();
        return rest.isEmpty() || rest.startsWith("#");
    }
}
