package dev.millrace.core.expression;

import dev.millrace.annotations.PublicApi;
import dev.millrace.core.facts.FunctionSignature;
import dev.millrace.core.facts.Functions;
import java.util.ArrayDeque;
import java.util.List;

/**
 * An expression of GitHub's language, as a syntax tree: what stands between <code>${{</code> and <code>}}</code>, or bare after {@code if}.
 *
 * <p>Parentheses leave no trace but in the shape. Two expressions are equal when they mean the same; {@code a['b']} is {@code a.b}.
 *
 * <pre>{@code
 * var tree = ExpressionParser.parse("github.ref == 'refs/heads/main'").tree().orElseThrow();
 * tree.toString() // github.ref == 'refs/heads/main'
 * }</pre>
 */
@PublicApi
public sealed interface Expression
        permits Literal, ContextAccess, PropertyAccess, IndexAccess, Filter, Call, Not, Comparison, Logical {

    /** Where it stands in the text that was parsed. */
    TextRange range();

    /** The expressions that it is made of, from left to right. */
    List<Expression> operands();

    /** Hands this expression to the visitor's method for its kind. */
    <R> R accept(ExpressionVisitor<R> visitor);

    /**
     * Whether {@code success}, {@code failure}, {@code cancelled} or {@code always} is called anywhere in it. A condition without any of them
     * means {@code success() && (...)} to GitHub.
     */
    default boolean hasStatusFunction() {
        var open = new ArrayDeque<Expression>();
        open.add(this);
        while (!open.isEmpty()) {
            var expression = open.remove();
            if (expression instanceof Call call
                    && Functions.find(call.function())
                            .map(FunctionSignature::status)
                            .orElse(false)) {
                return true;
            }
            open.addAll(expression.operands());
        }
        return false;
    }
}
