package dev.millrace.core.expression;

import dev.millrace.annotations.PublicApi;

/**
 * A part of a {@link Template}: literal text, a {@code ${{ }}}, or the directive {@code ${{ insert }}}.
 *
 * <pre>{@code
 * Template.parse("v${{ x }}").segments() // Literal 0..1, Placeholder 1..9
 * }</pre>
 */
@PublicApi
public sealed interface Segment {

    /** Where it stands in the text, with its markers. */
    TextRange range();

    /**
     * Text that GitHub takes as it is.
     *
     * @param range where it stands
     */
    record Literal(TextRange range) implements Segment {}

    /**
     * An expression with its markers.
     *
     * @param content what stands between the markers, as far as it can be read
     * @param range from <code>${{</code> to <code>}}</code>, or to the text's end where that is missing
     */
    record Placeholder(ParsedExpression content, TextRange range) implements Segment {}

    /**
     * The directive that puts the entries of a mapping, its value, in place of itself, the key.
     *
     * @param plain whether nothing stands beside the word, as it must
     * @param range from <code>${{</code> to <code>}}</code>
     */
    record Insert(boolean plain, TextRange range) implements Segment {}
}
