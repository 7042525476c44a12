package dev.millrace.dsl.guardrail;

import dev.millrace.core.finding.Finding;
import dev.millrace.core.finding.Related;
import dev.millrace.core.source.JavaOrigin;
import dev.millrace.dsl.Transparent;
import dev.millrace.dsl.plan.CompiledWorkflow;
import dev.millrace.dsl.plan.Guardrail;
import dev.millrace.dsl.plan.PipelineCheck;
import java.util.List;

/** A workflow has a job for branch rules to look at. */
@Transparent
final class PresentCheck implements Guardrail {

    private final JavaOrigin origin;

    PresentCheck(JavaOrigin origin) {
        this.origin = origin;
    }

    @Override
    public List<Finding> check(CompiledWorkflow workflow) {
        if (workflow.tree().jobs().stream().anyMatch(job -> workflow.plan(job).isRequiredCheck())) {
            return List.of();
        }
        return List.of(PipelineCheck.GUARDRAIL_REQUIRED_CHECK
                .at(
                        workflow.tree(),
                        "workflow \"" + workflow.id()
                                + "\" has no required check, and GitHub lets a pull request pass whose jobs were skipped;"
                                + " give it requiredCheck(\"required\")")
                .withRelated(Related.to(origin, "the guardrail")));
    }
}
