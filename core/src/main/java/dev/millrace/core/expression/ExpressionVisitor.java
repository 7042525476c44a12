package dev.millrace.core.expression;

import dev.millrace.annotations.PublicApi;

/**
 * Something to do with each kind of expression.
 *
 * <pre>{@code
 * expression.accept(visitor)
 * }</pre>
 *
 * @param <R> what comes of it
 */
@PublicApi
public interface ExpressionVisitor<R> {

    /** For {@code null}, {@code true}, {@code 1} and {@code 'text'}. */
    R visitLiteral(Literal literal);

    /** For {@code github}. */
    R visitContext(ContextAccess context);

    /** For {@code a.b} and {@code a['b']}. */
    R visitProperty(PropertyAccess access);

    /** For {@code a[b]}. */
    R visitIndex(IndexAccess access);

    /** For {@code a.*} and {@code a[*]}. */
    R visitFilter(Filter filter);

    /** For {@code f(a, b)}. */
    R visitCall(Call call);

    /** For {@code !a}. */
    R visitNot(Not not);

    /** For {@code a == b} and its like. */
    R visitComparison(Comparison comparison);

    /** For {@code a && b} and {@code a || b}. */
    R visitLogical(Logical logical);
}
