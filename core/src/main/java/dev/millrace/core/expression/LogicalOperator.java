package dev.millrace.core.expression;

import dev.millrace.annotations.PublicApi;

/**
 * What joins values to a condition.
 *
 * <pre>{@code
 * LogicalOperator.AND.symbol() // &&
 * }</pre>
 */
@PublicApi
public enum LogicalOperator {
    /** The first operand that is false, or else the last one. */
    AND("&&"),
    /** The first operand that is true, or else the last one. */
    OR("||");

    private final String symbol;

    LogicalOperator(String symbol) {
        this.symbol = symbol;
    }

    /** The operator as GitHub writes it. */
    public String symbol() {
        return symbol;
    }
}
