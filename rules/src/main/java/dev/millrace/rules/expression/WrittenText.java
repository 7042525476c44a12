package dev.millrace.rules.expression;

import dev.millrace.core.expression.Literal;
import dev.millrace.core.expression.TextRange;

/** The characters of a string as an expression has it written, with each quote doubled. */
final class WrittenText {

    private WrittenText() {}

    /** Where some characters of the string's value stand in the text that the expression is in. */
    static TextRange rangeOf(String raw, Literal string, int from, int to) {
        var start = skip(raw, string.range().start() + 1, from);
        return new TextRange(start, skip(raw, start, to - from));
    }

    private static int skip(String raw, int at, int characters) {
        var reached = at;
        for (var i = 0; i < characters; i++) {
            reached += raw.charAt(reached) == '\'' ? 2 : 1;
        }
        return reached;
    }
}
