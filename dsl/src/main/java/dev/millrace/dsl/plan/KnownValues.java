package dev.millrace.dsl.plan;

import dev.millrace.core.expression.Call;
import dev.millrace.core.expression.Comparison;
import dev.millrace.core.expression.ComparisonOperator;
import dev.millrace.core.expression.Data;
import dev.millrace.core.expression.Expression;
import dev.millrace.core.expression.ExpressionPrinter;
import dev.millrace.core.expression.Literal;
import dev.millrace.core.expression.Logical;
import dev.millrace.core.expression.LogicalOperator;
import dev.millrace.core.expression.Not;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiPredicate;

/**
 * What expressions come to as far as it is known before a run.
 *
 * @param values the known ones by their path in lower case
 * @param refPrefix what {@code github.ref} begins with
 * @param isBehindSkipped whether a job before is known to be skipped, so that {@code success()} is false
 */
record KnownValues(Map<String, String> values, Optional<String> refPrefix, boolean isBehindSkipped) {

    /** What is known of a condition. */
    enum Truth {
        TRUE,
        FALSE,
        UNKNOWN;

        static Truth of(boolean value) {
            return value ? TRUE : FALSE;
        }

        Truth not() {
            return this == UNKNOWN ? this : of(this == FALSE);
        }
    }

    Truth truth(Expression expression) {
        if (expression instanceof Not not) {
            return truth(not.operand()).not();
        }
        if (expression instanceof Logical logical) {
            return truth(logical);
        }
        if (expression instanceof Comparison comparison) {
            return truth(comparison);
        }
        if (expression instanceof Call call) {
            return truth(call);
        }
        return value(expression).map(value -> Truth.of(value.isTruthy())).orElse(Truth.UNKNOWN);
    }

    private Truth truth(Logical logical) {
        var decisive = logical.operator() == LogicalOperator.AND ? Truth.FALSE : Truth.TRUE;
        var all = logical.operands().stream().map(this::truth).toList();
        if (all.contains(decisive)) {
            return decisive;
        }
        return all.contains(Truth.UNKNOWN) ? Truth.UNKNOWN : decisive.not();
    }

    private Truth truth(Comparison comparison) {
        if (!comparison.operator().isEquality()) {
            return Truth.UNKNOWN;
        }
        var equal = equal(comparison.left(), comparison.right());
        return comparison.operator() == ComparisonOperator.EQUAL ? equal : equal.not();
    }

    private Truth equal(Expression left, Expression right) {
        var a = value(left);
        var b = value(right);
        if (a.isPresent() && b.isPresent()) {
            return Truth.of(isEqual(a.get(), b.get()));
        }
        // The start of github.ref is known more often than the whole.
        if (isRef(left) && b.isPresent() && !mayBeRef(b.get()) || isRef(right) && a.isPresent() && !mayBeRef(a.get())) {
            return Truth.FALSE;
        }
        return Truth.UNKNOWN;
    }

    // GitHub compares values of different kinds as numbers.
    private static boolean isEqual(Data a, Data b) {
        return a instanceof Data.Str && b instanceof Data.Str
                ? a.asText().equalsIgnoreCase(b.asText())
                : a.asNumber() == b.asNumber();
    }

    private Truth truth(Call call) {
        if (call.calls("always")) {
            return Truth.TRUE;
        }
        if (call.calls("success") && isBehindSkipped) {
            return Truth.FALSE;
        }
        if (call.arguments().size() == 2) {
            if (call.calls("startsWith")) {
                return startsWith(call);
            }
            if (call.calls("endsWith")) {
                return compare(call, String::endsWith);
            }
            if (call.calls("contains")) {
                return compare(call, String::contains);
            }
        }
        return Truth.UNKNOWN;
    }

    private Truth compare(Call call, BiPredicate<String, String> test) {
        var whole = value(call.arguments().get(0)).map(Data::asText);
        var part = value(call.arguments().get(1)).map(Data::asText);
        return whole.isPresent() && part.isPresent()
                ? Truth.of(test.test(lower(whole.get()), lower(part.get())))
                : Truth.UNKNOWN;
    }

    private Truth startsWith(Call call) {
        var whole = call.arguments().get(0);
        var start = value(call.arguments().get(1)).map(Data::asText);
        if (value(whole).isPresent() || start.isEmpty() || !isRef(whole) || refPrefix.isEmpty()) {
            return compare(call, String::startsWith);
        }
        if (lower(refPrefix.get()).startsWith(lower(start.get()))) {
            return Truth.TRUE;
        }
        return lower(start.get()).startsWith(lower(refPrefix.get())) ? Truth.UNKNOWN : Truth.FALSE;
    }

    private Optional<Data> value(Expression expression) {
        return expression instanceof Literal literal
                ? Optional.of(literal.value())
                : Optional.ofNullable(values.get(lower(ExpressionPrinter.print(expression))))
                        .map(Data::of);
    }

    private boolean mayBeRef(Data value) {
        return refPrefix
                .map(prefix -> lower(value.asText()).startsWith(lower(prefix)))
                .orElse(true);
    }

    private static boolean isRef(Expression expression) {
        return lower(ExpressionPrinter.print(expression)).equals("github.ref");
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
