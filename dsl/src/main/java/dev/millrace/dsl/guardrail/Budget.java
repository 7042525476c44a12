package dev.millrace.dsl.guardrail;

import dev.millrace.annotations.PublicApi;
import dev.millrace.core.finding.Finding;
import dev.millrace.core.finding.Related;
import dev.millrace.core.source.JavaOrigin;
import dev.millrace.core.workflow.Job;
import dev.millrace.dsl.Transparent;
import dev.millrace.dsl.plan.CompiledWorkflow;
import dev.millrace.dsl.plan.Guardrail;
import dev.millrace.dsl.plan.PipelineCheck;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * How long a workflow, or each of its jobs, may be expected to take.
 *
 * <pre>{@code
 * budget(minutes(15))             // from the first job to the last, whatever starts the workflow
 * budget(minutes(10)).perJob()    // each job by itself
 * }</pre>
 */
@PublicApi
@Transparent
public final class Budget implements Guardrail {

    private final Duration time;
    private final JavaOrigin origin;

    private Budget(Duration time, JavaOrigin origin) {
        this.time = time;
        this.origin = origin;
    }

    static Budget of(Duration time, JavaOrigin origin) {
        return new Budget(Guardrails.limit(time, "budget(…)"), origin);
    }

    @Override
    public List<Finding> check(CompiledWorkflow workflow) {
        return PathLimit.at(origin).atMost(time).check(workflow);
    }

    /** No job is expected to take longer, all legs of its matrix included. A job without an expected time is reported, as for {@link PathLimit#atMost}. */
    public Guardrail perJob() {
        return workflow -> workflow.tree().jobs().stream()
                .flatMap(job -> check(job, workflow).stream())
                .toList();
    }

    private Optional<Finding> check(Job job, CompiledWorkflow workflow) {
        var plan = workflow.plan(job);
        if (UnknownTimes.isUnknown(job, plan)) {
            return Optional.of(UnknownTimes.finding(workflow, job.id().raw(), origin));
        }
        return plan.expected()
                .filter(expected -> expected.high().compareTo(time) > 0)
                .map(expected -> PipelineCheck.GUARDRAIL_BUDGET
                        .at(
                                job,
                                "job \"" + job.id() + "\" is expected to take " + expected + ", and "
                                        + PathLimit.text(time) + " are allowed; make it faster, or two jobs of it")
                        .withRelated(Related.to(origin, "the guardrail")));
    }
}
