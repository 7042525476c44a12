package dev.millrace.core.expression.type;

import dev.millrace.core.expression.Call;
import dev.millrace.core.expression.ContextAccess;
import dev.millrace.core.expression.Expression;
import dev.millrace.core.expression.Filter;
import dev.millrace.core.expression.PropertyAccess;

/** Whether a list or an object is sure to be there, so that asking for it makes no sense. */
final class Presence {

    private Presence() {}

    /** Whether it may be there or not: events, the combinations of a matrix and jobs differ in what they have. */
    static boolean isOpen(Expression expression) {
        if (expression instanceof PropertyAccess access) {
            return isOpenPart(access.object(), access.name());
        }
        // A filter of nothing is an empty list, and that is true.
        return !(expression instanceof ContextAccess
                || expression instanceof Filter
                || expression instanceof Call call && call.calls("fromJSON"));
    }

    private static boolean isOpenPart(Expression object, String name) {
        if (object instanceof ContextAccess context) {
            return is(context, "matrix")
                    || is(context, "job")
                    || is(context, "github") && !name.equalsIgnoreCase("event");
        }
        return !(object instanceof PropertyAccess outer && isSteps(outer.object()));
    }

    // GitHub has a step that ran, and a job that is needed, with its outputs, whatever became of them.
    private static boolean isSteps(Expression expression) {
        return expression instanceof ContextAccess context
                && (is(context, "steps") || is(context, "needs") || is(context, "jobs"));
    }

    private static boolean is(ContextAccess context, String name) {
        return context.name().equalsIgnoreCase(name);
    }
}
