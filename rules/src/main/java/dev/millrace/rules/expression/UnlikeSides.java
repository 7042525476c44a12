package dev.millrace.rules.expression;

import dev.millrace.core.expression.ComparisonOperator;
import dev.millrace.core.expression.Data;
import dev.millrace.core.expression.Expression;
import dev.millrace.core.expression.Literal;
import dev.millrace.core.expression.type.ScalarType;
import dev.millrace.core.expression.type.Type;
import dev.millrace.core.expression.type.TypeProblem;
import java.util.Locale;

/**
 * Two values that cannot be compared.
 *
 * @param odd the one that is further from a string
 * @param other the other one
 */
record UnlikeSides(Side odd, Side other, ComparisonOperator operator) {

    /** One side of a comparison. */
    private record Side(Expression expression, Type type) {

        String described() {
            return Quoted.expression(expression) + " is " + TypeName.of(type);
        }

        boolean isWritten() {
            return expression instanceof Literal;
        }
    }

    static UnlikeSides of(TypeProblem.Incomparable problem) {
        var left = new Side(problem.comparison().left(), problem.left());
        var right = new Side(problem.comparison().right(), problem.right());
        var operator = problem.comparison().operator();
        return rank(left.type) >= rank(right.type)
                ? new UnlikeSides(left, right, operator)
                : new UnlikeSides(right, left, operator);
    }

    private static int rank(Type type) {
        return type.isCollection()
                ? 4
                : type == ScalarType.BOOLEAN ? 3 : type == ScalarType.NULL ? 2 : type == ScalarType.STRING ? 0 : 1;
    }

    String message() {
        if (odd.type.isCollection()) {
            return odd.described() + ", which equals nothing but itself, so this is " + outcome()
                    + "; compare one of its parts";
        }
        if (!operator.isEquality() && odd.type != ScalarType.NUMBER) {
            return odd.described() + ", which has no order: GitHub takes it as a number, "
                    + (odd.type == ScalarType.BOOLEAN ? "0 or 1" : "0");
        }
        if (other.isWritten()) {
            return odd.described() + " and " + Quoted.expression(other.expression) + " " + TypeName.of(other.type)
                    + ": GitHub compares them as numbers, and no number comes of the latter, so this is " + outcome()
                    + advice();
        }
        return other.described() + ", which GitHub turns into a number to compare it with "
                + (odd.isWritten() ? "a boolean" : "the boolean " + Quoted.expression(odd.expression))
                + ": no text but '1' equals true"
                + (odd.isWritten() ? "; write '" + odd.expression + "' in quotes" : "");
    }

    private String outcome() {
        return operator == ComparisonOperator.NOT_EQUAL ? "always true" : "always false";
    }

    private String advice() {
        return odd.type == ScalarType.BOOLEAN
                        && other.expression instanceof Literal literal
                        && literal.value() instanceof Data.Str text
                        && (text.value().equalsIgnoreCase("true")
                                || text.value().equalsIgnoreCase("false"))
                ? "; write " + text.value().toLowerCase(Locale.ROOT) + " without quotes"
                : "";
    }
}
