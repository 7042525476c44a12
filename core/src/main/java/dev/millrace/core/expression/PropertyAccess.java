package dev.millrace.core.expression;

import dev.millrace.annotations.PublicApi;
import java.util.List;

/**
 * A property of an object by its name, written with a dot or as a string in brackets.
 *
 * <pre>{@code
 * github.event   github['event']
 * }</pre>
 *
 * @param object the object
 * @param name the name as written; GitHub ignores the case of letters
 * @param nameRange where the name stands
 * @param range where it stands
 */
@PublicApi
public record PropertyAccess(Expression object, String name, TextRange nameRange, TextRange range)
        implements Expression {

    @Override
    public List<Expression> operands() {
        return List.of(object);
    }

    @Override
    public <R> R accept(ExpressionVisitor<R> visitor) {
        return visitor.visitProperty(this);
    }

    /** The shortest equal text. */
    @Override
    public String toString() {
        return ExpressionPrinter.print(this);
    }
}
