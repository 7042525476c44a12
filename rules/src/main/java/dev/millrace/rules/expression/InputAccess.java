package dev.millrace.rules.expression;

import dev.millrace.core.expression.ContextAccess;
import dev.millrace.core.expression.Expression;
import dev.millrace.core.expression.PropertyAccess;
import java.util.ArrayList;
import java.util.List;

/** The inputs that an expression names. */
final class InputAccess {

    private InputAccess() {}

    static List<PropertyAccess> in(Expression tree) {
        var found = new ArrayList<PropertyAccess>();
        addFrom(tree, found);
        return found;
    }

    private static void addFrom(Expression part, List<PropertyAccess> found) {
        if (part instanceof PropertyAccess access && isInputs(access.object())) {
            found.add(access);
        }
        part.operands().forEach(operand -> addFrom(operand, found));
    }

    private static boolean isInputs(Expression object) {
        return object instanceof ContextAccess context && context.name().equalsIgnoreCase("inputs");
    }
}
