package dev.millrace.core.expression;

import dev.millrace.annotations.PublicApi;
import java.util.List;

/**
 * An item of a list or a property of an object, found by a computed index.
 *
 * <pre>{@code
 * matrix.versions[0]   vars[matrix.name]
 * }</pre>
 *
 * @param object the list or object
 * @param index the index
 * @param range where it stands
 */
@PublicApi
public record IndexAccess(Expression object, Expression index, TextRange range) implements Expression {

    @Override
    public List<Expression> operands() {
        return List.of(object, index);
    }

    @Override
    public <R> R accept(ExpressionVisitor<R> visitor) {
        return visitor.visitIndex(this);
    }

    /** The shortest equal text. */
    @Override
    public String toString() {
        return ExpressionPrinter.print(this);
    }
}
