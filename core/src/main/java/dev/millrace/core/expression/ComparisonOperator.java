package dev.millrace.core.expression;

import dev.millrace.annotations.PublicApi;

/**
 * How two values are compared.
 *
 * <pre>{@code
 * ComparisonOperator.LESS_OR_EQUAL.symbol() // <=
 * }</pre>
 */
@PublicApi
public enum ComparisonOperator {
    /** Equal; strings ignoring case. */
    EQUAL("=="),
    /** Not equal. */
    NOT_EQUAL("!="),
    /** Less. */
    LESS("<"),
    /** Less or equal. */
    LESS_OR_EQUAL("<="),
    /** Greater. */
    GREATER(">"),
    /** Greater or equal. */
    GREATER_OR_EQUAL(">=");

    private final String symbol;

    ComparisonOperator(String symbol) {
        this.symbol = symbol;
    }

    /** The operator as GitHub writes it. */
    public String symbol() {
        return symbol;
    }

    /** Whether it asks for equality and not for order. */
    public boolean isEquality() {
        return this == EQUAL || this == NOT_EQUAL;
    }
}
