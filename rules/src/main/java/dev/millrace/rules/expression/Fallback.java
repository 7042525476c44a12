package dev.millrace.rules.expression;

import dev.millrace.core.expression.Expression;
import dev.millrace.core.expression.Filter;
import dev.millrace.core.expression.IndexAccess;
import dev.millrace.core.expression.Logical;
import dev.millrace.core.expression.PropertyAccess;

/** What an expression says itself of a part that may not be there. */
final class Fallback {

    private Fallback() {}

    /** Whether the expression asks if the part is there before it goes on: {@code part || 'other'}, {@code part && 'more'}. */
    static boolean isFor(PropertyAccess part, Expression tree) {
        for (var outer = tree; holds(outer, part) && !beginsWith(outer, part); outer = operandWith(part, outer)) {
            if (outer instanceof Logical logical) {
                var last = logical.operands().get(logical.operands().size() - 1);
                var operand = operandWith(part, outer);
                if (!isSame(operand, last) && beginsWith(operand, part)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Whether the expression asks for the event before it comes to the part: {@code github.event_name == 'push' && part}. */
    static boolean isForEventOf(PropertyAccess part, Expression tree) {
        for (var outer = tree; holds(outer, part) && !beginsWith(outer, part); outer = operandWith(part, outer)) {
            for (var operand : outer.operands()) {
                if (operand.range().end() <= part.range().start() && asksForEvent(operand)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean asksForEvent(Expression expression) {
        return Parts.of(expression, PropertyAccess.class).stream()
                .anyMatch(access -> access.name().equalsIgnoreCase("event_name"));
    }

    private static boolean holds(Expression outer, Expression part) {
        return outer.range().start() <= part.range().start()
                && part.range().end() <= outer.range().end();
    }

    private static Expression operandWith(Expression part, Expression outer) {
        for (var operand : outer.operands()) {
            if (holds(operand, part)) {
                return operand;
            }
        }
        return part;
    }

    // Two ranges are equal always, so that expressions are equal wherever they stand.
    private static boolean isSame(Expression one, Expression other) {
        return one.range().start() == other.range().start()
                && one.range().end() == other.range().end();
    }

    // Whether the expression is the part, or something in it.
    private static boolean beginsWith(Expression expression, PropertyAccess part) {
        var at = expression;
        while (!isSame(at, part)) {
            if (at instanceof PropertyAccess access) {
                at = access.object();
            } else if (at instanceof IndexAccess access) {
                at = access.object();
            } else if (at instanceof Filter filter) {
                at = filter.object();
            } else {
                return false;
            }
        }
        return true;
    }
}
