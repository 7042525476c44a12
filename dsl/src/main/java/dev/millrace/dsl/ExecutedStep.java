package dev.millrace.dsl;

import dev.millrace.annotations.PublicApi;
import dev.millrace.core.source.JavaOrigin;
import dev.millrace.core.workflow.Value;
import dev.millrace.dsl.expression.Condition;
import dev.millrace.dsl.expression.Expression;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * A step that runs something: a script or an action.
 *
 * <pre>{@code
 * run("make").named("Build").id("build").when(event().isPush()).env("CI", true).timeout(minutes(5))
 * }</pre>
 *
 * @param <S> the kind of step
 */
@PublicApi
@Transparent
public abstract sealed class ExecutedStep<S extends ExecutedStep<S>> extends Step permits RunStep, ActionStep {

    ExecutedStep() {}

    abstract StepSettings settings();

    /** The same step with other settings. */
    abstract S with(StepSettings settings);

    abstract dev.millrace.core.workflow.Step tree();

    /** The id that stands for the step where others refer to it. */
    abstract String referenceId();

    /** The same step with a name that an expression gives. */
    public final S named(Expression<?> name) {
        return named(name.toString());
    }

    /** The same step with the name that GitHub shows. */
    public final S named(String name) {
        return with(
                settings().edit().name(Optional.of(Values.text(name, origin()))).build());
    }

    /** The same step with an id, by which others refer to it. */
    public final S id(String id) {
        return with(settings().edit().id(Optional.of(Values.text(id, origin()))).build());
    }

    /** The same step, run only when the condition is true, in place of another one. */
    public final S when(Condition condition) {
        return with(settings().edit().condition(Optional.of(condition)).build());
    }

    /** The same step, run only when the expression is true: {@code when("github.ref == 'refs/heads/main'")}. */
    public final S when(String expression) {
        return when(new RawCondition(expression));
    }

    /** The same step with a variable more: text, a number, a boolean or an expression; the same name is replaced. */
    public final S env(String name, Object value) {
        return with(settings()
                .edit()
                .env(Additions.plus(settings().env(), name, value, origin()))
                .build());
    }

    /** The same step without a variable. */
    public final S withoutEnv(String name) {
        return with(settings()
                .edit()
                .env(Additions.minus(settings().env(), name, origin()))
                .build());
    }

    /** The same step, beside which the job goes on; {@link Millrace#waitFor} waits for it. */
    public final S background() {
        return with(settings()
                .edit()
                .background(Optional.of(Values.bool(true, origin())))
                .build());
    }

    /** The same step, whose failure does not fail the job. */
    public final S continueOnError() {
        return continueOnError(Values.bool(true, origin()));
    }

    /** The same step, whose failure does not fail the job when the condition is true. */
    public final S continueOnError(Condition condition) {
        return continueOnError(Values.computed(condition, origin()));
    }

    /** The same step, stopped after this time, which is written in minutes. */
    public final S timeout(Duration time) {
        return timeout(Values.minutes(time, origin()));
    }

    /** The same step, stopped after so many minutes as an expression gives. */
    public final S timeout(Expression<? extends Number> minutes) {
        return timeout(Values.<Double>computed(minutes, origin()));
    }

    /** The same step with the time that it is expected to take; those of a job are summed. */
    public final S expected(Duration time) {
        return with(settings().edit().expected(Optional.of(time)).build());
    }

    /**
     * The same step with a key by its name in YAML, for which there need be no method. What has that key already is added to, never replaced.
     *
     * @param value text, a number, a boolean, or a list or map of such; a map or set without an order of its own is sorted
     * @throws IllegalArgumentException when the value is anything else, or of another kind than GitHub takes there, or the key has a value
     */
    public final S extra(String key, Object value) {
        var step = with(settings().withExtra(key, value));
        // The value is looked at now, so that a wrong one is told at this call.
        var unused = step.trees();
        return step;
    }

    /** The same step with a comment above it in the YAML. */
    public final S comment(String comment) {
        return with(settings()
                .edit()
                .origin(origin().withComments(Values.comment(comment)))
                .build());
    }

    /**
     * An output of the step, for steps after it and for outputs of the job.
     *
     * @throws IllegalStateException when the step has no id, nor an action whose name could be one
     */
    public final Expression<String> output(String name) {
        return Expression.path("steps", referenceId(), "outputs", name);
    }

    /** How the step ended, before {@code continue-on-error} is looked at. */
    public final Expression<Result> outcome() {
        return Expression.path("steps", referenceId(), "outcome");
    }

    /** How the step ended, after {@code continue-on-error} was looked at. */
    public final Expression<Result> conclusion() {
        return Expression.path("steps", referenceId(), "conclusion");
    }

    @Override
    final List<dev.millrace.core.workflow.Step> trees() {
        return List.of(RawKeys.in(tree(), settings().extras()));
    }

    @Override
    final boolean isSame(Step other) {
        return other instanceof ExecutedStep<?> step && origin().isFrom(step.origin());
    }

    final JavaOrigin origin() {
        return settings().origin();
    }

    private S continueOnError(Value<Boolean> value) {
        return with(settings().edit().continueOnError(Optional.of(value)).build());
    }

    private S timeout(Value<Double> minutes) {
        return with(settings().edit().timeoutMinutes(Optional.of(minutes)).build());
    }
}
