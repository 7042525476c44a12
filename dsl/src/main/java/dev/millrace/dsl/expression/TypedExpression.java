package dev.millrace.dsl.expression;

/** Any expression. */
record TypedExpression<T>(dev.millrace.core.expression.Expression tree) implements Expression<T> {

    @Override
    public String toString() {
        return Terms.marked(tree);
    }
}
