package dev.millrace.rules.semantics.trigger;

import dev.millrace.annotations.Category;
import dev.millrace.annotations.PublicApi;
import dev.millrace.annotations.RuleInfo;
import dev.millrace.annotations.Severity;
import dev.millrace.core.rule.Findings;
import dev.millrace.core.rule.Scope;
import dev.millrace.core.rule.WorkflowRule;
import dev.millrace.core.schedule.CronSchedule;
import dev.millrace.core.workflow.Workflow;
import dev.millrace.core.yaml.Text;

/**
 * A schedule names days that there are.
 *
 * <pre>{@code
 * schedule:
 *   - cron: 0 0 31 2 *   # February has no 31st
 * }</pre>
 */
@PublicApi
@RuleInfo(
        id = "cron-never",
        summary = "A schedule names a day that never comes",
        category = Category.SEMANTICS,
        severity = Severity.WARNING)
public final class CronNeverRule implements WorkflowRule {

    /** Made by the rule index. */
    public CronNeverRule() {}

    @Override
    public void check(Workflow workflow, Scope scope, Findings findings) {
        Crons.of(workflow).forEach(cron -> check(cron, findings));
    }

    private void check(Text cron, Findings findings) {
        CronSchedule.parse(cron.raw())
                .schedule()
                .filter(schedule -> !schedule.isEver())
                .ifPresent(schedule -> findings.add(
                        this,
                        cron,
                        Words.quoted(cron.raw().strip()) + " never starts a run: none of its months has such a day"));
    }
}
