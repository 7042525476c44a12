package dev.millrace.rules.expression;

import dev.millrace.core.expression.type.ArrayType;
import dev.millrace.core.expression.type.ObjectType;
import dev.millrace.core.expression.type.ScalarType;
import dev.millrace.core.expression.type.Type;

/** Types as messages name them. */
final class TypeName {

    private TypeName() {}

    static String of(Type type) {
        if (type instanceof ArrayType) {
            return "an array";
        }
        if (type instanceof ObjectType) {
            return "an object";
        }
        return type == ScalarType.NULL ? "null" : "a " + type;
    }
}
