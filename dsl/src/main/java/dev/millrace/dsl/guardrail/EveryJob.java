package dev.millrace.dsl.guardrail;

import dev.millrace.annotations.PublicApi;
import dev.millrace.core.finding.Finding;
import dev.millrace.core.finding.Related;
import dev.millrace.core.source.JavaOrigin;
import dev.millrace.core.workflow.Job;
import dev.millrace.core.workflow.StepsJob;
import dev.millrace.dsl.Transparent;
import dev.millrace.dsl.plan.Guardrail;
import dev.millrace.dsl.plan.PipelineCheck;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * What holds for every job of a workflow.
 *
 * <pre>{@code
 * workflow("ci").guardrails(everyJob().hasTimeoutAtMost(minutes(30)), everyJob().named("[a-z][a-z0-9-]*"))
 * }</pre>
 */
@PublicApi
@Transparent
public final class EveryJob {

    private static final String WITHOUT = "has no timeout, so that GitHub stops it after six hours only; give it ";

    private final JavaOrigin origin;

    EveryJob(JavaOrigin origin) {
        this.origin = origin;
    }

    /** Every job with steps has a timeout; a call cannot have one. */
    public Guardrail hasTimeout() {
        return each(
                PipelineCheck.GUARDRAIL_TIMEOUT,
                job -> job instanceof StepsJob steps && steps.timeoutMinutes().isEmpty()
                        ? Optional.of(WITHOUT + "timeout(minutes(10))")
                        : Optional.empty());
    }

    /**
     * Every job with steps has a timeout that is known and no longer than this.
     *
     * @throws IllegalArgumentException when no time is left
     */
    public Guardrail hasTimeoutAtMost(Duration most) {
        var limit = Guardrails.limit(most, "hasTimeoutAtMost(…)");
        return each(
                PipelineCheck.GUARDRAIL_TIMEOUT,
                job -> job instanceof StepsJob steps ? tooLong(steps, limit) : Optional.empty());
    }

    /**
     * The id of every job matches a pattern as a whole: {@code named("[a-z][a-z0-9-]*")}.
     *
     * @param pattern a regular expression
     * @throws IllegalArgumentException when the pattern cannot be read
     */
    public Guardrail named(String pattern) {
        var wanted = compile(pattern);
        return each(
                PipelineCheck.GUARDRAIL_JOB_ID,
                job -> wanted.matcher(job.id().raw()).matches()
                        ? Optional.empty()
                        : Optional.of("is not named like \"" + pattern + "\"; give it another id"));
    }

    private static Optional<String> tooLong(StepsJob job, Duration limit) {
        var text = PathLimit.text(limit);
        if (job.timeoutMinutes().isEmpty()) {
            return Optional.of(WITHOUT + "one of at most " + text);
        }
        var value = job.timeoutMinutes().get();
        if (value.literal().isEmpty()) {
            return Optional.of("has the timeout \"" + value.text() + "\", which is known only when it runs, and " + text
                    + " are allowed; give it a fixed one");
        }
        return value.literal()
                .filter(minutes -> minutes * 60_000 > limit.toMillis())
                .map(minutes -> "has a timeout of " + value.text() + " min, and " + text
                        + " are allowed; give it a shorter one");
    }

    private static Pattern compile(String pattern) {
        try {
            return Pattern.compile(pattern);
        } catch (PatternSyntaxException e) {
            throw new IllegalArgumentException(
                    "\"" + pattern + "\" is no regular expression: " + e.getDescription()
                            + "; write one for the whole id, as \"[a-z][a-z0-9-]*\"",
                    e);
        }
    }

    private Guardrail each(PipelineCheck check, Function<Job, Optional<String>> problem) {
        return workflow -> workflow.tree().jobs().stream()
                .flatMap(job -> problem.apply(job).map(text -> finding(check, job, text)).stream())
                .toList();
    }

    private Finding finding(PipelineCheck check, Job job, String problem) {
        return check.at(job, "job \"" + job.id() + "\" " + problem).withRelated(Related.to(origin, "the guardrail"));
    }
}
