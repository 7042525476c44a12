package dev.millrace.core.expression;

import dev.millrace.annotations.PublicApi;
import java.util.List;

/**
 * A comparison of two values.
 *
 * <pre>{@code
 * github.ref == 'refs/heads/main'
 * }</pre>
 *
 * @param operator how they are compared
 * @param left the value before the operator
 * @param right the value after it
 * @param range where it stands
 */
@PublicApi
public record Comparison(ComparisonOperator operator, Expression left, Expression right, TextRange range)
        implements Expression {

    @Override
    public List<Expression> operands() {
        return List.of(left, right);
    }

    @Override
    public <R> R accept(ExpressionVisitor<R> visitor) {
        return visitor.visitComparison(this);
    }

    /** The shortest equal text. */
    @Override
    public String toString() {
        return ExpressionPrinter.print(this);
    }
}
