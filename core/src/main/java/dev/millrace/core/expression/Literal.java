package dev.millrace.core.expression;

import dev.millrace.annotations.PublicApi;
import java.util.List;

/**
 * A value that is written down.
 *
 * <pre>{@code
 * 'it''s'   0x1F   true   null
 * }</pre>
 *
 * @param value the value
 * @param range where it stands
 */
@PublicApi
public record Literal(Data value, TextRange range) implements Expression {

    @Override
    public List<Expression> operands() {
        return List.of();
    }

    @Override
    public <R> R accept(ExpressionVisitor<R> visitor) {
        return visitor.visitLiteral(this);
    }

    /** The shortest equal text. */
    @Override
    public String toString() {
        return ExpressionPrinter.print(this);
    }
}
