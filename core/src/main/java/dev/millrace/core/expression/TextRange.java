package dev.millrace.core.expression;

import dev.millrace.annotations.PublicApi;
import org.jspecify.annotations.Nullable;

/**
 * Where an expression or a part of it stands in its text, in UTF-16 units from 0.
 *
 * <p>Like an origin it has no meaning for GitHub, so <em>any two ranges are equal</em>: expressions stay plain records, and two of them are
 * equal when they mean the same.
 *
 * <pre>{@code
 * new TextRange(4, 9).in("if: a == b") // "a == "
 * }</pre>
 */
@PublicApi
public final class TextRange {

    private final int start;
    private final int end;

    /** The range between two offsets. */
    public TextRange(int start, int end) {
        this.start = start;
        this.end = end;
    }

    /** The offset of the first character. */
    public int start() {
        return start;
    }

    /** The offset after the last character. */
    public int end() {
        return end;
    }

    /** The characters of the text that the range belongs to. */
    public String in(String text) {
        return text.substring(start, end);
    }

    /** The range from this one's start to the other's end. */
    public TextRange to(TextRange other) {
        return new TextRange(start, other.end);
    }

    /** True for any two ranges, see the class. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof TextRange;
    }

    @Override
    public int hashCode() {
        return 0;
    }

    @Override
    public String toString() {
        return start + ".." + end;
    }
}
