package dev.millrace.dsl;

import dev.millrace.annotations.PublicApi;
import dev.millrace.core.finding.Finding;
import dev.millrace.core.source.JavaOrigin;
import dev.millrace.core.workflow.Extras;
import dev.millrace.core.workflow.Items;
import dev.millrace.core.workflow.ParallelStep;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * Steps that run side by side; the job goes on when all have ended.
 *
 * <pre>{@code
 * job("verify").steps(Checkout.v7(), parallel(run("make lint"), run("make test")))
 * }</pre>
 */
@PublicApi
@Transparent
public final class ParallelSteps extends Step {

    private final JavaOrigin origin;
    private final List<Step> steps;

    private ParallelSteps(JavaOrigin origin, List<Step> steps) {
        this.origin = origin;
        this.steps = List.copyOf(steps);
    }

    static ParallelSteps of(List<Step> steps, JavaOrigin origin) {
        return new ParallelSteps(origin, StepGroup.flat(steps));
    }

    List<Step> steps() {
        return steps;
    }

    /** The same with another step in the place of each. */
    ParallelSteps with(UnaryOperator<Step> change) {
        return new ParallelSteps(origin, steps.stream().map(change).toList());
    }

    @Override
    Stream<Step> flat() {
        return steps.stream().flatMap(Step::flat);
    }

    @Override
    List<Finding> findings() {
        return flat().flatMap(step -> step.findings().stream()).toList();
    }

    @Override
    List<dev.millrace.core.workflow.Step> trees() {
        var trees = steps.stream().flatMap(step -> step.trees().stream()).toList();
        return List.of(new ParallelStep(Items.of(trees, origin.copy()), Extras.NONE, origin));
    }
}
