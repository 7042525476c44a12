package dev.millrace.dsl;

import dev.millrace.annotations.PublicApi;
import dev.millrace.core.finding.Finding;
import java.util.List;
import java.util.stream.Stream;

/**
 * A step of a job: {@link Millrace#run} of a script, an action by its typed binding or {@link Millrace#uses}, or one that steers steps in the
 * background.
 *
 * <pre>{@code
 * job("build").steps(Checkout.v7(), run("make"))
 * }</pre>
 */
@PublicApi
public abstract sealed class Step permits ExecutedStep, SteeringStep, ParallelSteps, PastedYaml, StepGroup {

    Step() {}

    /** The steps in the syntax tree: one, unless this was pasted or is a group. */
    abstract List<dev.millrace.core.workflow.Step> trees();

    /** The step, or those that it is made of. */
    Stream<Step> flat() {
        return Stream.of(this);
    }

    /** What could not be read of them. */
    List<Finding> findings() {
        return List.of();
    }

    /** Whether the other is this step, perhaps refined. */
    boolean isSame(Step other) {
        return this == other;
    }
}
