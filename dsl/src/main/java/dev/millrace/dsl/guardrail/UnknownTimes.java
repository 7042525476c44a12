package dev.millrace.dsl.guardrail;

import dev.millrace.core.finding.Finding;
import dev.millrace.core.finding.Related;
import dev.millrace.core.source.JavaOrigin;
import dev.millrace.core.workflow.CallJob;
import dev.millrace.core.workflow.Job;
import dev.millrace.dsl.plan.CompiledWorkflow;
import dev.millrace.dsl.plan.Gate;
import dev.millrace.dsl.plan.JobPlan;
import dev.millrace.dsl.plan.PipelineCheck;

/** Jobs that cannot be added up, because nobody said how long they take. */
final class UnknownTimes {

    private UnknownTimes() {}

    static boolean isUnknown(Job job, JobPlan plan) {
        return plan.expected().isEmpty() && plan.gate() != Gate.REPORTING && !(job instanceof CallJob);
    }

    static Finding finding(CompiledWorkflow workflow, String id, JavaOrigin guardrail) {
        var job = workflow.tree().jobs().stream()
                .filter(each -> each.id().raw().equals(id))
                .findFirst()
                .orElseThrow();
        return PipelineCheck.GUARDRAIL_UNKNOWN_TIME
                .at(
                        job,
                        "job \"" + id
                                + "\" has no expected time, and a guardrail adds them up; give it expected(low, high),"
                                + " or its steps expected(time)")
                .withRelated(Related.to(guardrail, "the guardrail"));
    }
}
