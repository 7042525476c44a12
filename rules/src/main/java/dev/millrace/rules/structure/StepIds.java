package dev.millrace.rules.structure;

import dev.millrace.core.workflow.Items;
import dev.millrace.core.workflow.ParallelStep;
import dev.millrace.core.workflow.Step;
import dev.millrace.core.yaml.Text;
import java.util.ArrayList;
import java.util.List;

/** The ids of a list of steps, those of steps in {@code parallel} among them. */
final class StepIds {

    private StepIds() {}

    /** The ids in their order; empty ones and those with an expression are left out. */
    static List<Text> of(Items<Step> steps) {
        var ids = new ArrayList<Text>();
        collect(steps, ids);
        return ids;
    }

    private static void collect(Items<Step> steps, List<Text> ids) {
        for (var step : steps) {
            step.id().filter(Identifier::isPlain).ifPresent(ids::add);
            if (step instanceof ParallelStep parallel) {
                collect(parallel.steps(), ids);
            }
        }
    }

    /** Whether a step, or the id of one, could not be read. */
    static boolean areIncomplete(Items<Step> steps) {
        return !steps.unreadable().isEmpty()
                || steps.stream()
                        .anyMatch(step -> step.extras().mayHold("id")
                                || step instanceof ParallelStep parallel && areIncomplete(parallel.steps()));
    }
}
