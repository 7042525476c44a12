package dev.millrace.core.workflow;

import dev.millrace.annotations.PublicApi;
import dev.millrace.core.yaml.Text;
import java.util.Optional;

/**
 * A step of a job or of a composite action.
 *
 * <pre>{@code
 * - run: make                    # RunStep
 * - uses: actions/checkout@v7    # UsesStep
 * - wait: server                 # WaitStep
 * }</pre>
 */
@PublicApi
public sealed interface Step extends Node
        permits RunStep, UsesStep, WaitStep, WaitAllStep, CancelStep, ParallelStep, BareStep {

    /** The name that GitHub shows. */
    default Optional<Text> name() {
        return Optional.empty();
    }

    /** The id by which others refer to it. */
    default Optional<Text> id() {
        return Optional.empty();
    }

    /** {@code if}: whether the step runs. */
    default Optional<Text> condition() {
        return Optional.empty();
    }

    /** Whether the job goes on when the step fails. */
    default Optional<Value<Boolean>> continueOnError() {
        return Optional.empty();
    }

    /** Whether the job goes on while the step runs. */
    default Optional<Value<Boolean>> background() {
        return Optional.empty();
    }

    /** Minutes after which GitHub stops the step. */
    default Optional<Value<Double>> timeoutMinutes() {
        return Optional.empty();
    }

    /** Variables for the step. */
    default Entries<Text> env() {
        return Entries.absent();
    }

    /** Hands this step to the visitor's method for its kind. */
    <R> R accept(StepVisitor<R> visitor);
}
