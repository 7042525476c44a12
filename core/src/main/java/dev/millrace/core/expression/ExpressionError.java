package dev.millrace.core.expression;

import dev.millrace.annotations.PublicApi;

/**
 * Something that makes GitHub reject a text with expressions.
 *
 * <pre>{@code
 * ExpressionParser.parse("a +").errors() // LEXING 2..3: ...
 * }</pre>
 *
 * @param kind what kind of mistake it is
 * @param message the offender and the cure
 * @param range where it stands in the text that was parsed
 */
@PublicApi
public record ExpressionError(Kind kind, String message, TextRange range) {

    /** The kinds of mistakes, in the order in which GitHub comes upon them. */
    public enum Kind {
        /** <code>${{</code> without <code>}}</code>. */
        UNCLOSED,
        /** Nothing between the markers. */
        EMPTY,
        /** More characters than GitHub reads. */
        TOO_LONG,
        /** Characters that make no token. */
        LEXING,
        /** Tokens that make no expression. */
        PARSING,
        /** More levels than GitHub follows. */
        TOO_DEEP,
        /** A context that is not known there. */
        UNKNOWN_CONTEXT,
        /** A function that does not exist. */
        UNKNOWN_FUNCTION,
        /** More or fewer arguments than a function takes. */
        ARGUMENT_COUNT
    }
}
