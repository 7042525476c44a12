package dev.millrace.core.filter;

import dev.millrace.annotations.PublicApi;
import dev.millrace.core.expression.TextRange;

/**
 * Something in a pattern that GitHub cannot read, or that matches nothing.
 *
 * <pre>{@code
 * FilterPattern.ref("v[0-9").problems() // CLASS 1..5: "[" is not closed; ...
 * }</pre>
 *
 * @param kind what kind of mistake it is
 * @param message the offender and the cure
 * @param range where it stands in the pattern
 */
@PublicApi
public record PatternProblem(Kind kind, String message, TextRange range) {

    /** The kinds of mistakes. */
    public enum Kind {
        /** No pattern at all: nothing, or a lone {@code !}. */
        EMPTY,
        /** Brackets that are empty or not closed, or hold a range that goes nowhere. */
        CLASS,
        /** Brackets around one character, which stands for itself. */
        NEEDLESS_CLASS,
        /** A {@code ?} or {@code +} with nothing to repeat before it. */
        QUANTIFIER,
        /** A backslash before a character that needs none. */
        ESCAPE,
        /** A character that no branch or tag has in its name, or a line break. */
        CHARACTER,
        /** Characters in a row, or at an end, that no branch or tag has there. */
        NAME,
        /** A slash at the start or the end of a path. */
        SLASH,
        /** A {@code .} or {@code ..} as a folder of a path. */
        DOT,
        /** A blank at the start or the end of a path. */
        BLANK
    }
}
