package dev.millrace.core.expression.evaluation;

import dev.millrace.core.expression.ComparisonOperator;
import dev.millrace.core.expression.Data;
import dev.millrace.core.expression.Texts;

/** How two values stand to each other. Values of two kinds are compared as numbers. */
enum Relation {
    LESS,
    EQUAL,
    GREATER,
    /** Neither of these, as nothing is to NaN. */
    NONE;

    static Relation between(Data left, Data right) {
        if (left instanceof Data.Str a && right instanceof Data.Str b) {
            return of(Texts.compare(a.value(), b.value()));
        }
        if (!left.isScalar() || !right.isScalar()) {
            return same(left, right) ? EQUAL : NONE;
        }
        return between(left.asNumber(), right.asNumber());
    }

    private static Relation between(double left, double right) {
        if (Double.isNaN(left) || Double.isNaN(right)) {
            return NONE;
        }
        // Not Double.compare: 0 and -0 are equal.
        return left == right ? EQUAL : left < right ? LESS : GREATER;
    }

    private static Relation of(int comparison) {
        return comparison == 0 ? EQUAL : comparison < 0 ? LESS : GREATER;
    }

    // To GitHub two arrays with the same items are two.
    @SuppressWarnings("ReferenceEquality")
    private static boolean same(Data left, Data right) {
        return left == right;
    }

    boolean satisfies(ComparisonOperator operator) {
        return switch (operator) {
            case EQUAL -> this == EQUAL;
            case NOT_EQUAL -> this != EQUAL;
            case LESS -> this == LESS;
            case LESS_OR_EQUAL -> this == LESS || this == EQUAL;
            case GREATER -> this == GREATER;
            case GREATER_OR_EQUAL -> this == GREATER || this == EQUAL;
        };
    }

    /** Whether an array has an item that equals a value. */
    static boolean anyEqual(Data.Array array, Data value) {
        // A long string is turned into a number once, and not for each item.
        var number = value instanceof Data.Str ? Data.of(value.asNumber()) : value;
        for (var item : array.items()) {
            if (between(item instanceof Data.Str ? value : number, item) == EQUAL) {
                return true;
            }
        }
        return false;
    }
}
