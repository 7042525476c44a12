package dev.millrace.dsl;

import dev.millrace.core.workflow.Step;
import java.util.List;
import java.util.stream.Stream;

/** Several steps as one. Whatever takes steps takes it apart, so that each stands for itself there. */
final class StepGroup extends dev.millrace.dsl.Step {

    private final List<dev.millrace.dsl.Step> steps;

    private StepGroup(List<dev.millrace.dsl.Step> steps) {
        this.steps = steps;
    }

    static StepGroup of(List<? extends dev.millrace.dsl.Step> steps) {
        return new StepGroup(flat(steps));
    }

    /** The steps, with those of groups in the place of the groups. */
    static List<dev.millrace.dsl.Step> flat(List<? extends dev.millrace.dsl.Step> steps) {
        return steps.stream().flatMap(StepGroup::flat).toList();
    }

    private static Stream<dev.millrace.dsl.Step> flat(dev.millrace.dsl.Step step) {
        return step instanceof StepGroup group ? group.steps.stream() : Stream.of(step);
    }

    @Override
    List<Step> trees() {
        return steps.stream().flatMap(step -> step.trees().stream()).toList();
    }
}
