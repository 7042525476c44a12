package dev.millrace.core.expression;

import dev.millrace.annotations.PublicApi;

/**
 * A part of a {@link Template}: literal text or a {@code ${{ }}}. Offsets count UTF-16 units in the raw text.
 *
 * <pre>{@code
 * Template.parse("v${{ x }}").segments() // Literal 0..1, Placeholder 1..9
 * }</pre>
 */
@PublicApi
public sealed interface Segment {

    /** The offset of the first character. */
    int start();

    /** The offset after the last character. */
    int end();

    /**
     * Text that GitHub takes as it is.
     *
     * @param start the offset of the first character
     * @param end the offset after the last character
     */
    record Literal(int start, int end) implements Segment {}

    /**
     * An expression with its markers.
     *
     * @param start the offset of <code>${{</code>
     * @param end the offset after <code>}}</code>, or the text's end where that is missing
     * @param expression what stands between the markers, as written
     * @param closed whether <code>}}</code> is there
     */
    record Placeholder(int start, int end, String expression, boolean closed) implements Segment {}
}
