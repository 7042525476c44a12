package dev.millrace.core.expression;

import dev.millrace.annotations.PublicApi;
import java.util.List;
import java.util.Optional;

/**
 * What came of parsing: a tree, or the reasons why there is none.
 *
 * <pre>{@code
 * ExpressionParser.parse("a ==").tree() // Optional.empty
 * }</pre>
 *
 * @param tree the syntax tree
 * @param errors why there is no tree; empty when there is one
 */
@PublicApi
public record ParsedExpression(Optional<Expression> tree, List<ExpressionError> errors) {

    /** Copies the list. */
    public ParsedExpression {
        errors = List.copyOf(errors);
    }

    static ParsedExpression of(Expression tree) {
        return new ParsedExpression(Optional.of(tree), List.of());
    }

    static ParsedExpression failed(List<ExpressionError> errors) {
        return new ParsedExpression(Optional.empty(), errors);
    }
}
