package dev.millrace.dsl.guardrail;

import dev.millrace.core.finding.Finding;
import dev.millrace.core.finding.Related;
import dev.millrace.core.finding.Suggestion;
import dev.millrace.core.source.JavaOrigin;
import dev.millrace.dsl.Transparent;
import dev.millrace.dsl.plan.CompiledWorkflow;
import dev.millrace.dsl.plan.Guardrail;
import dev.millrace.dsl.plan.PipelineCheck;
import java.util.List;

/** A workflow has a stage. */
@Transparent
final class PresentStage implements Guardrail {

    private final String name;
    private final JavaOrigin origin;

    PresentStage(String name, JavaOrigin origin) {
        this.name = name;
        this.origin = origin;
    }

    @Override
    public List<Finding> check(CompiledWorkflow workflow) {
        var stages = workflow.tree().jobs().stream()
                .flatMap(job -> workflow.plan(job).stage().stream())
                .distinct()
                .toList();
        if (stages.contains(name)) {
            return List.of();
        }
        var others = stages.isEmpty() ? "none with a job in it" : "only \"" + String.join("\", \"", stages) + "\"";
        return List.of(PipelineCheck.GUARDRAIL_STAGE_MISSING
                .at(
                        origin,
                        "workflow \"" + workflow.id() + "\" has no stage \"" + name + "\" with a job in it, but "
                                + others + Suggestion.hint(name, stages))
                .withRelated(Related.to(workflow.tree().origin(), "the workflow")));
    }
}
