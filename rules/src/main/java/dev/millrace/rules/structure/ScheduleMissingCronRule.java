package dev.millrace.rules.structure;

import dev.millrace.annotations.Category;
import dev.millrace.annotations.PublicApi;
import dev.millrace.annotations.RuleInfo;
import dev.millrace.annotations.Severity;
import dev.millrace.core.rule.Findings;
import dev.millrace.core.rule.Scope;
import dev.millrace.core.rule.WorkflowRule;
import dev.millrace.core.workflow.ScheduleTrigger;
import dev.millrace.core.workflow.Workflow;

/**
 * An entry of a schedule that has no time.
 *
 * <pre>{@code
 * schedule:
 *   - timezone: Europe/Paris   # no "cron"
 * }</pre>
 */
@PublicApi
@RuleInfo(
        id = "schedule-missing-cron",
        summary = "An entry of a schedule has no cron",
        category = Category.STRUCTURE,
        severity = Severity.ERROR,
        aliases = "actionlint:syntax-check")
public final class ScheduleMissingCronRule implements WorkflowRule {

    /** The rule has no state. */
    public ScheduleMissingCronRule() {}

    @Override
    public void check(Workflow workflow, Scope scope, Findings findings) {
        workflow.on().all(ScheduleTrigger.class).forEach(schedule -> check(schedule, findings));
    }

    private void check(ScheduleTrigger schedule, Findings findings) {
        for (var entry : schedule.entries()) {
            if (entry.lacks("cron", entry.cron())) {
                findings.add(this, entry, "this entry of \"schedule\" has no \"cron\", so it has no time to run at");
            }
        }
    }
}
