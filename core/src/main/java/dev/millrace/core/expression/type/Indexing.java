package dev.millrace.core.expression.type;

import dev.millrace.core.expression.ContextAccess;
import dev.millrace.core.expression.IndexAccess;

/** Whether what stands between the brackets can find anything. GitHub turns it into a number for a list, and into text for an object. */
final class Indexing {

    private Indexing() {}

    static boolean finds(IndexAccess access, Type type, Type index) {
        if (index.isAny()) {
            return true;
        }
        if (index == ScalarType.NULL || index.isCollection()) {
            return false;
        }
        return type instanceof ArrayType
                || index == ScalarType.STRING
                || type instanceof ObjectType object && hasNames(access, object);
    }

    // Ports of services have numbers for names. Variables and inputs cannot.
    private static boolean hasNames(IndexAccess access, ObjectType object) {
        return object.isStrict() ? object.mayHaveNumbers() : !(access.object() instanceof ContextAccess);
    }
}
