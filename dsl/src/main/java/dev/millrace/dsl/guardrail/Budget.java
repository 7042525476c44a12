package dev.millrace.dsl.guardrail;

import dev.millrace.annotations.PublicApi;
import dev.millrace.core.finding.Finding;
import dev.millrace.core.finding.Related;
import dev.millrace.core.source.JavaOrigin;
import dev.millrace.core.workflow.Job;
import dev.millrace.dsl.Transparent;
import dev.millrace.dsl.plan.CompiledWorkflow;
import dev.millrace.dsl.plan.ExpectedTime;
import dev.millrace.dsl.plan.Guardrail;
import dev.millrace.dsl.plan.Occasion;
import dev.millrace.dsl.plan.PipelineCheck;
import dev.millrace.dsl.plan.PossibleRuns;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

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
    public boolean replaces(Guardrail before) {
        return before instanceof Budget;
    }

    @Override
    public List<Finding> check(CompiledWorkflow workflow) {
        return PathLimit.at(origin).atMost(time).check(workflow);
    }

    /**
     * No job that may run is expected to take longer, all legs of its matrix included; a call takes as long as the workflow that it calls. A job
     * without an expected time is reported, as for {@link PathLimit#atMost}.
     */
    public Guardrail perJob() {
        return workflow -> workflow.tree().jobs().stream()
                .flatMap(job -> check(job, workflow))
                .toList();
    }

    private Stream<Finding> check(Job job, CompiledWorkflow workflow) {
        var occasions = workflow.occasions().stream()
                .filter(occasion ->
                        PossibleRuns.on(occasion).in(workflow.tree()).contains(job))
                .toList();
        var unknown = occasions.stream()
                .flatMap(occasion -> UnknownTime.in(job, workflow, occasion, origin))
                .distinct();
        var tooLong = occasions.stream()
                .max(Comparator.comparing(occasion -> high(job, workflow, occasion)))
                .filter(longest -> high(job, workflow, longest).compareTo(time) > 0)
                .map(longest -> tooLong(job, workflow, longest));
        return Stream.concat(unknown, tooLong.stream());
    }

    private static Duration high(Job job, CompiledWorkflow workflow, Occasion occasion) {
        return workflow.expected(job, occasion).map(ExpectedTime::high).orElse(Duration.ZERO);
    }

    private Finding tooLong(Job job, CompiledWorkflow workflow, Occasion occasion) {
        var plan = workflow.plan(job);
        var cure = plan.callee()
                .filter(callee -> plan.expected().isEmpty())
                .map(callee -> "make the workflow that it calls faster: " + callee.longestPath(occasion))
                .orElse("make it faster, or two jobs of it");
        var expected = workflow.expected(job, occasion).orElse(ExpectedTime.NONE);
        return PipelineCheck.GUARDRAIL_BUDGET
                .at(
                        job,
                        "job \"" + job.id() + "\" is expected to take " + expected + ", and " + PathLimit.text(time)
                                + " are allowed; " + cure)
                .withRelated(Related.to(origin, "the guardrail"));
    }
}
