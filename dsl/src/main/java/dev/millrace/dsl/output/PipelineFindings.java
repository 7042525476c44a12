package dev.millrace.dsl.output;

import dev.millrace.core.finding.Finding;
import dev.millrace.core.rule.Validator;
import dev.millrace.dsl.plan.CompiledWorkflow;
import java.util.List;
import java.util.stream.Stream;

/** All that is wrong with a workflow of a pipeline: what the rules see in its tree, what its handles and stages come to, and its guardrails. */
final class PipelineFindings {

    private PipelineFindings() {}

    /** The findings in {@link Finding#ORDER}. */
    static List<Finding> of(CompiledWorkflow workflow, Validator validator) {
        var others = Stream.concat(workflow.findings().stream(), workflow.guardrailFindings().stream())
                .toList();
        return Stream.concat(
                        validator.workflow(workflow.tree(), others).stream(),
                        RepeatedEvents.in(workflow.tree()).stream())
                .sorted(Finding.ORDER)
                .toList();
    }
}
