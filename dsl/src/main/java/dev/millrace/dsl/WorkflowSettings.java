package dev.millrace.dsl;

import dev.millrace.core.source.JavaOrigin;
import dev.millrace.core.workflow.Workflow;
import dev.millrace.dsl.plan.Guardrail;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.util.List;
import java.util.Optional;

/**
 * What a workflow is made of before it is compiled.
 *
 * @param tree all but triggers and jobs
 * @param groups stages and rows of plain jobs, in their order
 * @param requiredCheck the job that branch rules look at
 */
@RecordBuilder
@RecordBuilder.Options(enableWither = false)
record WorkflowSettings(
        String id,
        JavaOrigin origin,
        Workflow tree,
        List<Trigger> triggers,
        List<Group> groups,
        Optional<RequiredCheck> requiredCheck,
        List<Guardrail> guardrails,
        List<RawKeys> extras) {

    /** Jobs that were added together: those of a stage, or plain ones. */
    record Group(Optional<Stage> stage, List<Job> jobs) {

        static Group of(Stage stage) {
            return new Group(Optional.of(stage), stage.jobs());
        }
    }

    /** The tree with its extra keys, but for those that reach into triggers and jobs. */
    Workflow treeWithExtras() {
        return RawKeys.in(tree, extras.stream().filter(extra -> !isInner(extra)).toList());
    }

    /** The extra keys that can only be added to triggers and jobs once these are there. */
    List<RawKeys> innerExtras() {
        return extras.stream().filter(WorkflowSettings::isInner).toList();
    }

    private static boolean isInner(RawKeys extra) {
        return extra.is("on") || extra.is("jobs");
    }

    WorkflowSettingsBuilder edit() {
        return WorkflowSettingsBuilder.builder(this);
    }
}
