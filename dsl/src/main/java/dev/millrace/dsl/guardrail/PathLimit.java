package dev.millrace.dsl.guardrail;

import dev.millrace.annotations.PublicApi;
import dev.millrace.core.finding.Finding;
import dev.millrace.core.source.JavaOrigin;
import dev.millrace.dsl.Transparent;
import dev.millrace.dsl.Trigger;
import dev.millrace.dsl.plan.CompiledWorkflow;
import dev.millrace.dsl.plan.ExpectedTime;
import dev.millrace.dsl.plan.Guardrail;
import dev.millrace.dsl.plan.Occasion;
import dev.millrace.dsl.plan.PipelineCheck;
import dev.millrace.dsl.plan.PossibleRuns;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.stream.Stream;

/**
 * How long runs are expected to take, from the first job to the last.
 *
 * <pre>{@code
 * longestPath().of(pullRequest()).atMost(minutes(15))
 * longestPath().atMost(hours(1))                          // whatever starts the workflow
 * }</pre>
 */
@PublicApi
@Transparent
public final class PathLimit {

    private final JavaOrigin origin;
    private final List<Trigger> triggers;

    private PathLimit(JavaOrigin origin, List<Trigger> triggers) {
        this.origin = origin;
        this.triggers = triggers;
    }

    static PathLimit at(JavaOrigin origin) {
        return new PathLimit(origin, List.of());
    }

    /**
     * The same for runs that these start, and not for others. A trigger without filters means all runs that the workflow has of its event:
     * {@code of(push())}, or only some: {@code of(push(branches("main")))}.
     */
    public PathLimit of(Trigger... some) {
        return new PathLimit(
                origin, Stream.concat(triggers.stream(), Stream.of(some)).toList());
    }

    /**
     * These runs are expected to take no longer. Each job that may be part of them has to have an expected time, unless it is reporting or
     * calls a workflow, whose jobs then have to have one; {@code expected(Duration.ZERO, Duration.ZERO)} says that a job does not matter.
     *
     * @throws IllegalArgumentException when no time is left
     */
    public Guardrail atMost(Duration time) {
        var limit = Guardrails.limit(time, "atMost(…)");
        return workflow -> check(workflow, limit);
    }

    private List<Finding> check(CompiledWorkflow workflow, Duration limit) {
        var findings = new ArrayList<Finding>();
        var withoutTime = new LinkedHashSet<Finding>();
        for (var occasion : occasions(workflow, findings)) {
            var path = workflow.longestPath(occasion);
            if (path.time().high().compareTo(limit) > 0) {
                findings.add(PipelineCheck.GUARDRAIL_LONGEST_PATH.at(
                        origin,
                        "the longest path of workflow \"" + workflow.id() + "\" on \"" + occasion.event()
                                + "\" is expected to take " + path.time() + ", and " + text(limit) + " are allowed: "
                                + path + "; make these jobs faster, or let one not need another"));
            }
            PossibleRuns.on(occasion)
                    .in(workflow.tree())
                    .forEach(job ->
                            UnknownTime.in(job, workflow, occasion, origin).forEach(withoutTime::add));
        }
        findings.addAll(withoutTime);
        return findings;
    }

    private List<Occasion> occasions(CompiledWorkflow workflow, List<Finding> findings) {
        if (triggers.isEmpty()) {
            return workflow.occasions();
        }
        var occasions = new ArrayList<Occasion>();
        for (var trigger : triggers) {
            workflow.occasion(trigger.tree())
                    .ifPresentOrElse(
                            occasions::add,
                            () -> findings.add(
                                    NeverStarted.of(trigger.tree(), workflow).finding(origin)));
        }
        return occasions;
    }

    static String text(Duration limit) {
        return new ExpectedTime(limit, limit, false).toString();
    }
}
