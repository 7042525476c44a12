package dev.millrace.core.expression;

import dev.millrace.annotations.PublicApi;
import java.util.List;

/**
 * A negation.
 *
 * <pre>{@code
 * !cancelled()
 * }</pre>
 *
 * @param operand what is negated
 * @param range where it stands
 */
@PublicApi
public record Not(Expression operand, TextRange range) implements Expression {

    @Override
    public List<Expression> operands() {
        return List.of(operand);
    }

    @Override
    public <R> R accept(ExpressionVisitor<R> visitor) {
        return visitor.visitNot(this);
    }

    /** The shortest equal text. */
    @Override
    public String toString() {
        return ExpressionPrinter.print(this);
    }
}
