package dev.millrace.rules.expression;

import dev.millrace.core.expression.Data;
import dev.millrace.core.expression.Expression;
import dev.millrace.core.expression.Logical;
import dev.millrace.core.expression.LogicalOperator;
import dev.millrace.core.expression.Not;
import dev.millrace.core.expression.evaluation.Constant;
import java.util.function.Function;

/** Whether GitHub takes the value of an expression for true. */
enum Truth {
    ALWAYS,
    NEVER,
    OPEN;

    /** As far as the expression alone tells. */
    static Truth of(Expression expression) {
        return of(expression, part -> OPEN);
    }

    /** The same when it is known of some of its parts, whatever they look like. */
    static Truth of(Expression expression, Function<Expression, Truth> known) {
        var truth = known.apply(expression);
        if (truth != OPEN) {
            return truth;
        }
        if (expression instanceof Not not) {
            return switch (of(not.operand(), known)) {
                case ALWAYS -> NEVER;
                case NEVER -> ALWAYS;
                case OPEN -> OPEN;
            };
        }
        if (expression instanceof Logical logical) {
            return ofLogical(logical, known);
        }
        return Constant.of(expression)
                .map(Data::isTruthy)
                .map(isTrue -> isTrue ? ALWAYS : NEVER)
                .orElse(OPEN);
    }

    // One false operand decides an "and", one true operand an "or".
    private static Truth ofLogical(Logical logical, Function<Expression, Truth> known) {
        var decisive = logical.operator() == LogicalOperator.AND ? NEVER : ALWAYS;
        var result = logical.operator() == LogicalOperator.AND ? ALWAYS : NEVER;
        for (var operand : logical.operands()) {
            var truth = of(operand, known);
            if (truth == decisive) {
                return decisive;
            }
            result = truth == OPEN ? OPEN : result;
        }
        return result;
    }
}
