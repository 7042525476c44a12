package dev.millrace.core.expression;

import dev.millrace.annotations.PublicApi;
import java.util.List;

/**
 * A call of a function.
 *
 * <pre>{@code
 * contains(github.ref, 'release')
 * }</pre>
 *
 * @param function the name as written; GitHub ignores the case of letters
 * @param arguments the arguments
 * @param range where it stands
 */
@PublicApi
public record Call(String function, List<Expression> arguments, TextRange range) implements Expression {

    /** Copies the list. */
    public Call {
        arguments = List.copyOf(arguments);
    }

    /** Whether it is a call of this function; the case of letters does not matter. */
    public boolean calls(String name) {
        return Texts.equal(name, function);
    }

    /** Where the function's name stands. */
    public TextRange nameRange() {
        return new TextRange(range.start(), range.start() + function.length());
    }

    @Override
    public List<Expression> operands() {
        return arguments;
    }

    @Override
    public <R> R accept(ExpressionVisitor<R> visitor) {
        return visitor.visitCall(this);
    }

    /** The shortest equal text. */
    @Override
    public String toString() {
        return ExpressionPrinter.print(this);
    }
}
