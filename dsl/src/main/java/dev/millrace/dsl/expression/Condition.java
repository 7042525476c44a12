package dev.millrace.dsl.expression;

import dev.millrace.annotations.PublicApi;

/**
 * An expression that is true or false, for {@code if} and wherever else GitHub wants one.
 *
 * <pre>{@code
 * event().isPush().and(ref().isBranch("main"))     // github.event_name == 'push' && github.ref == 'refs/heads/main'
 * test.failed().or(lint.failed())                  // !cancelled() && (needs.test.result == 'failure' || …)
 * }</pre>
 */
@PublicApi
public interface Condition extends Expression<Boolean> {

    /** The condition of a syntax tree. */
    static Condition of(dev.millrace.core.expression.Expression tree) {
        return new TypedCondition(tree, false);
    }

    /**
     * A condition that asks how jobs have ended: in the {@code if} of a job it gets {@code !cancelled()} in front unless it calls a status function
     * itself, because GitHub would otherwise skip the job before it looks at the condition.
     */
    static Condition afterJobs(dev.millrace.core.expression.Expression tree) {
        return new TypedCondition(tree, true);
    }

    /** Whether it can only be true after something has failed, so that GitHub has to be told to look at it all the same. */
    default boolean asksForFailure() {
        return false;
    }

    @Override
    default Condition isTruthy() {
        return this;
    }

    /** Whether it is just this: of what is true or false anyway, itself or that it is false. */
    @Override
    default Condition is(Boolean value) {
        var asks = asksForFailure() || !value && Terms.readsResult(tree());
        return new TypedCondition(Terms.equal(tree(), Terms.literal(value)), asks);
    }

    /** Whether it is not just this. */
    @Override
    default Condition isNot(Boolean value) {
        var asks = asksForFailure() || value && Terms.readsResult(tree());
        return new TypedCondition(Terms.not(Terms.equal(tree(), Terms.literal(value))), asks);
    }

    /** Whether both are true. */
    default Condition and(Condition other) {
        return new TypedCondition(Terms.and(tree(), other.tree()), asksForFailure() || other.asksForFailure());
    }

    /** Whether one of the two is true, or both are. */
    default Condition or(Condition other) {
        return new TypedCondition(Terms.simpleOr(tree(), other.tree()), asksForFailure() || other.asksForFailure());
    }

    /** Whether it is false. */
    default Condition not() {
        return new TypedCondition(Terms.not(tree()), asksForFailure() || Terms.readsResult(tree()));
    }

    /** The condition as it stands in the {@code if} of a job: with the status function that it needs. */
    default Condition asIf() {
        return asksForFailure() && !tree().hasStatusFunction()
                ? Expressions.cancelled().not().and(of(tree()))
                : this;
    }
}
