package dev.millrace.core.expression;

import dev.millrace.annotations.PublicApi;
import java.util.List;

/**
 * All items of a list or all values of an object; what follows is applied to each of them.
 *
 * <pre>{@code
 * github.event.commits.*.message
 * }</pre>
 *
 * @param object the list or object
 * @param range where it stands
 */
@PublicApi
public record Filter(Expression object, TextRange range) implements Expression {

    @Override
    public List<Expression> operands() {
        return List.of(object);
    }

    @Override
    public <R> R accept(ExpressionVisitor<R> visitor) {
        return visitor.visitFilter(this);
    }

    /** The shortest equal text. */
    @Override
    public String toString() {
        return ExpressionPrinter.print(this);
    }
}
