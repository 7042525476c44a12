package dev.millrace.rules.semantics.trigger;

import dev.millrace.annotations.Category;
import dev.millrace.annotations.PublicApi;
import dev.millrace.annotations.RuleInfo;
import dev.millrace.annotations.Severity;
import dev.millrace.core.facts.Limits;
import dev.millrace.core.rule.Findings;
import dev.millrace.core.rule.Scope;
import dev.millrace.core.rule.WorkflowRule;
import dev.millrace.core.schedule.CronSchedule;
import dev.millrace.core.workflow.Workflow;
import dev.millrace.core.yaml.Text;

/**
 * Runs of a schedule lie five minutes apart.
 *
 * <pre>{@code
 * schedule:
 *   - cron: '* 0,12 * * *'   # each minute from 0:00 to 0:59, and from 12:00 to 12:59
 * }</pre>
 */
@PublicApi
@RuleInfo(
        id = "cron-too-frequent",
        summary = "A schedule names times closer together than GitHub runs",
        category = Category.SEMANTICS,
        severity = Severity.WARNING,
        aliases = "actionlint:events")
public final class CronTooFrequentRule implements WorkflowRule {

    /** Made by the rule index. */
    public CronTooFrequentRule() {}

    @Override
    public void check(Workflow workflow, Scope scope, Findings findings) {
        Crons.of(workflow).forEach(cron -> check(cron, findings));
    }

    private void check(Text cron, Findings findings) {
        CronSchedule.parse(cron.raw())
                .schedule()
                .flatMap(CronSchedule::shortestInterval)
                .filter(interval -> interval.toMinutes() < Limits.scheduleIntervalMinutes())
                .ifPresent(
                        interval -> findings.add(this, cron, message(cron.raw().strip(), interval.toMinutes())));
    }

    private static String message(String cron, long minutes) {
        return Words.quoted(cron) + " names times " + (minutes == 1 ? "one minute" : minutes + " minutes")
                + " apart, but GitHub starts a schedule at most every " + Limits.scheduleIntervalMinutes() + " minutes"
                + cure(cron);
    }

    // Who writes a star for the minute beside something for the hour, rarely means each minute of that hour.
    private static String cure(String cron) {
        return cron.startsWith("* ") && !cron.startsWith("* * ")
                ? "; for one run an hour write \"0" + cron.substring(1) + "\""
                : "";
    }
}
