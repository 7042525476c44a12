package dev.millrace.dsl.guardrail;

import dev.millrace.core.finding.Finding;
import dev.millrace.core.finding.Related;
import dev.millrace.core.source.JavaOrigin;
import dev.millrace.core.workflow.CallJob;
import dev.millrace.core.workflow.Job;
import dev.millrace.dsl.plan.CompiledWorkflow;
import dev.millrace.dsl.plan.Gate;
import dev.millrace.dsl.plan.Occasion;
import dev.millrace.dsl.plan.PipelineCheck;
import dev.millrace.dsl.plan.PossibleRuns;
import java.util.stream.Stream;

/**
 * A job that cannot be added up, because nobody said how long it takes.
 *
 * @param subject the job as messages speak of it, with the calls that lead to it
 * @param job the job without a time
 */
record UnknownTime(String subject, Job job) {

    /** What is told of a job of a workflow: that it has no time, or jobs of the workflow that it calls. */
    static Stream<Finding> in(Job job, CompiledWorkflow workflow, Occasion occasion, JavaOrigin guardrail) {
        return of(job, workflow, occasion).map(unknown -> unknown.finding(job, guardrail));
    }

    private static Stream<UnknownTime> of(Job job, CompiledWorkflow workflow, Occasion occasion) {
        var plan = workflow.plan(job);
        if (plan.expected().isPresent() || plan.gate() == Gate.REPORTING) {
            return Stream.empty();
        }
        var subject = "job \"" + job.id() + "\" ";
        if (!(job instanceof CallJob)) {
            return Stream.of(new UnknownTime(subject, job));
        }
        return plan.callee().stream()
                .flatMap(callee -> PossibleRuns.on(occasion).in(callee.tree()).stream()
                        .flatMap(each -> of(each, callee, occasion))
                        .map(each -> each.calledBy(subject, callee)));
    }

    private UnknownTime calledBy(String caller, CompiledWorkflow callee) {
        return new UnknownTime(caller + "calls workflow \"" + callee.id() + "\", whose " + subject, job);
    }

    // At the job of the workflow itself: those that it calls are other files.
    private Finding finding(Job place, JavaOrigin guardrail) {
        var finding = PipelineCheck.GUARDRAIL_UNKNOWN_TIME.at(
                place,
                subject + "has no expected time, and a guardrail adds them up; give it expected(low, high),"
                        + " or its steps expected(time)");
        var related = Related.to(guardrail, "the guardrail");
        return place == job
                ? finding.withRelated(related)
                : finding.withRelated(Related.to(job, "the job without a time"), related);
    }
}
