package dev.millrace.rules.expression;

import dev.millrace.core.expression.Expression;
import dev.millrace.core.expression.type.ArrayType;
import dev.millrace.core.expression.type.ObjectType;
import dev.millrace.core.expression.type.ScalarType;
import dev.millrace.core.expression.type.Type;
import dev.millrace.core.finding.Suggestion;

/** Expressions and their types as messages name them. */
final class Words {

    private Words() {}

    static String quoted(Expression expression) {
        return "\"" + Suggestion.shorten(expression.toString()) + "\"";
    }

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
