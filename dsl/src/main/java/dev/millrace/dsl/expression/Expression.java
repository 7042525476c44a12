package dev.millrace.dsl.expression;

import dev.millrace.annotations.PublicApi;
import dev.millrace.core.expression.ExpressionParser;

/**
 * An expression of GitHub's language with the type of its value.
 *
 * <pre>{@code
 * Expression<String> tag = Expression.path("inputs", "tag"); // in a text: ${{ inputs.tag }}
 * }</pre>
 *
 * @param <T> the type of its value
 */
@PublicApi
public interface Expression<T> {

    /** The syntax tree. */
    dev.millrace.core.expression.Expression tree();

    /** The text without markers. */
    default String text() {
        return tree().toString();
    }

    /** What a path of names leads to in a context. */
    static <T> Expression<T> path(String context, String... names) {
        var path = context + "['" + String.join("']['", names) + "']";
        var tree = ExpressionParser.parse(path).tree().orElseThrow();
        return new Expression<>() {
            @Override
            public dev.millrace.core.expression.Expression tree() {
                return tree;
            }

            @Override
            public String toString() {
                return "${{ " + text() + " }}";
            }
        };
    }
}
