package dev.millrace.rules.style;

import dev.millrace.annotations.Category;
import dev.millrace.annotations.OptionKind;
import dev.millrace.annotations.PublicApi;
import dev.millrace.annotations.RuleInfo;
import dev.millrace.annotations.RuleOption;
import dev.millrace.annotations.Severity;
import dev.millrace.core.facts.Limits;
import dev.millrace.core.finding.Edit;
import dev.millrace.core.finding.Fix;
import dev.millrace.core.finding.Suggestion;
import dev.millrace.core.rule.Findings;
import dev.millrace.core.rule.JobRule;
import dev.millrace.core.rule.Scope;
import dev.millrace.core.workflow.Job;
import dev.millrace.core.workflow.StepsJob;
import dev.millrace.core.workflow.Value;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A job that may run for six hours.
 *
 * <pre>{@code
 * build:
 *   runs-on: ubuntu-latest   # no "timeout-minutes"
 * }</pre>
 */
@PublicApi
@RuleInfo(
        id = "job-without-timeout",
        summary = "A job has no time limit, or one above the configured maximum",
        category = Category.STYLE,
        severity = Severity.OFF,
        fixable = true,
        aliases = "ghalint:job_timeout_minutes_is_required",
        options =
                @RuleOption(
                        name = "max-minutes",
                        kind = OptionKind.INTEGER,
                        summary = "The most minutes that a job may have, and what the fix gives it"))
public final class JobWithoutTimeoutRule implements JobRule {

    /** Made by the rule index. */
    public JobWithoutTimeoutRule() {}

    @Override
    public void check(Job job, Scope scope, Findings findings) {
        if (job instanceof StepsJob steps) {
            var most = scope.options(this).integer("max-minutes");
            if (steps.timeoutMinutes().isPresent()) {
                checkMost(steps.timeoutMinutes().get(), most, findings);
            } else if (steps.lacks("timeout-minutes", steps.timeoutMinutes()) && !isBoundByItsSteps(steps)) {
                addMissing(steps, most, findings);
            }
        }
    }

    private static boolean isBoundByItsSteps(StepsJob job) {
        return !job.steps().items().isEmpty()
                && job.steps().stream().allMatch(step -> step.timeoutMinutes().isPresent());
    }

    private void addMissing(StepsJob job, OptionalInt most, Findings findings) {
        var fix = most.isEmpty()
                ? Optional.<Fix>empty()
                : KeyInsertion.above(job.steps(), "timeout-minutes: " + most.getAsInt())
                        .map(edit -> limit(most.getAsInt(), edit));
        findings.add(findings.finding(
                        this,
                        job.id(),
                        "job \"" + Suggestion.shorten(job.id().raw())
                                + "\" has no \"timeout-minutes\", so that it may hang for "
                                + Limits.jobMinutesDefault() + " minutes; add it"
                                + (most.isPresent() ? " with at most " + most.getAsInt() : ""))
                .withFix(fix));
    }

    private void checkMost(Value<Double> timeout, OptionalInt most, Findings findings) {
        if (most.isPresent()
                && timeout.literal()
                        .filter(minutes -> minutes > most.getAsInt())
                        .isPresent()) {
            var fix = timeout.origin()
                    .span()
                    .filter(span -> span.text().equals(timeout.text().raw()))
                    .map(span -> limit(most.getAsInt(), new Edit(span, String.valueOf(most.getAsInt()))));
            findings.add(findings.finding(
                            this,
                            timeout,
                            "\"timeout-minutes\" is " + timeout.text() + ", but jobs may have at most "
                                    + most.getAsInt() + " minutes here")
                    .withFix(fix));
        }
    }

    // A job that takes longer is cancelled after that.
    private static Fix limit(int minutes, Edit edit) {
        return Fix.unsafe("limit the job to " + minutes + " minutes", edit);
    }
}
