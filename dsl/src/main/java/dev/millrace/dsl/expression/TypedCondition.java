package dev.millrace.dsl.expression;

/** Any condition. */
record TypedCondition(dev.millrace.core.expression.Expression tree, boolean asksForFailure) implements Condition {

    @Override
    public String toString() {
        return Terms.marked(tree);
    }
}
