package dev.millrace.core.expression;

import dev.millrace.annotations.PublicApi;
import java.util.List;

/**
 * Two or more values joined by the same logical operator. The result is one of them, not a boolean.
 *
 * <pre>{@code
 * a && b && c
 * }</pre>
 *
 * @param operator what joins them
 * @param operands the values, at least two
 * @param range where it stands
 */
@PublicApi
public record Logical(LogicalOperator operator, List<Expression> operands, TextRange range) implements Expression {

    /** Copies the list. */
    public Logical {
        operands = List.copyOf(operands);
    }

    @Override
    public <R> R accept(ExpressionVisitor<R> visitor) {
        return visitor.visitLogical(this);
    }

    /** The shortest equal text. */
    @Override
    public String toString() {
        return ExpressionPrinter.print(this);
    }
}
