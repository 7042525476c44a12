package dev.millrace.core.expression;

import dev.millrace.annotations.PublicApi;
import java.util.List;

/**
 * A context by its name.
 *
 * <pre>{@code
 * github
 * }</pre>
 *
 * @param name the name as written; GitHub ignores the case of letters
 * @param range where it stands
 */
@PublicApi
public record ContextAccess(String name, TextRange range) implements Expression {

    @Override
    public List<Expression> operands() {
        return List.of();
    }

    @Override
    public <R> R accept(ExpressionVisitor<R> visitor) {
        return visitor.visitContext(this);
    }

    /** The shortest equal text. */
    @Override
    public String toString() {
        return ExpressionPrinter.print(this);
    }
}
