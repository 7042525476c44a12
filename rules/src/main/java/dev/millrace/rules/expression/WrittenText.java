package dev.millrace.rules.expression;

import dev.millrace.core.expression.Literal;
import dev.millrace.core.expression.TextRange;

/** The characters of a string as an expression has it written, with each quote doubled. */
final class WrittenText {

    // Where each character of the value stands, and where the closing quote does: a template may have thousands of
    // places.
    private final int[] offsets;

    private WrittenText(int[] offsets) {
        this.offsets = offsets;
    }

    /** The characters of a string in the text that its expression is in. */
    static WrittenText of(Literal string, String raw) {
        var value = string.value().asText();
        var offsets = new int[value.length() + 1];
        var at = string.range().start() + 1;
        for (var i = 0; i < value.length(); i++) {
            offsets[i] = at;
            at += raw.charAt(at) == '\'' ? 2 : 1;
        }
        offsets[value.length()] = at;
        return new WrittenText(offsets);
    }

    /** Where some characters of the value stand in the text. */
    TextRange rangeOf(int from, int to) {
        return new TextRange(offsets[from], offsets[to]);
    }
}
