package dev.millrace.rules.expression;

import dev.millrace.core.expression.Call;
import dev.millrace.core.expression.ContextAccess;
import dev.millrace.core.expression.Expression;
import dev.millrace.core.expression.Logical;
import dev.millrace.core.expression.LogicalOperator;
import dev.millrace.core.expression.PropertyAccess;
import java.util.ArrayList;
import java.util.List;

/** What an expression is made of. */
final class Parts {

    private Parts() {}

    /** The expression itself and all in it that are of one kind, from left to right. */
    static <E extends Expression> List<E> of(Expression tree, Class<E> kind) {
        var found = new ArrayList<E>(0);
        collect(tree, kind, found);
        return found;
    }

    private static <E extends Expression> void collect(Expression part, Class<E> kind, List<E> found) {
        if (kind.isInstance(part)) {
            found.add(kind.cast(part));
        }
        for (var operand : part.operands()) {
            collect(operand, kind, found);
        }
    }

    /** The calls of one function. */
    static List<Call> calls(Expression tree, String function) {
        var calls = of(tree, Call.class);
        calls.removeIf(call -> !call.function().equalsIgnoreCase(function));
        return calls;
    }

    /** The properties that are taken of a context: {@code vars.NAME} and {@code vars['NAME']}. */
    static List<PropertyAccess> propertiesOf(String context, Expression tree) {
        var accesses = of(tree, PropertyAccess.class);
        accesses.removeIf(access -> !(access.object() instanceof ContextAccess object
                && object.name().equalsIgnoreCase(context)));
        return accesses;
    }

    /** The parts that the value may be: of {@code a && b || c} these are b and c, as far as lists and objects go, which are never false. */
    static List<Expression> values(Expression tree) {
        var found = new ArrayList<Expression>(1);
        collectValues(tree, found);
        return found;
    }

    private static void collectValues(Expression part, List<Expression> found) {
        if (!(part instanceof Logical logical)) {
            found.add(part);
            return;
        }
        var operands = logical.operands();
        var first = logical.operator() == LogicalOperator.AND ? operands.size() - 1 : 0;
        operands.subList(first, operands.size()).forEach(operand -> collectValues(operand, found));
    }
}
