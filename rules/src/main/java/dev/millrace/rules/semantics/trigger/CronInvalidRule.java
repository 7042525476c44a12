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
 * A schedule has five fields that GitHub can read.
 *
 * <pre>{@code
 * schedule:
 *   - cron: '@daily'   # 0 0 * * *
 * }</pre>
 */
@PublicApi
@RuleInfo(
        id = "cron-invalid",
        summary = "A cron is not five fields as POSIX has them",
        category = Category.SEMANTICS,
        severity = Severity.ERROR,
        aliases = "actionlint:events")
public final class CronInvalidRule implements WorkflowRule {

    /** Made by the rule index. */
    public CronInvalidRule() {}

    @Override
    public void check(Workflow workflow, Scope scope, Findings findings) {
        Crons.of(workflow).forEach(cron -> check(cron, findings));
    }

    private void check(Text cron, Findings findings) {
        for (var error : CronSchedule.parse(cron.raw()).errors()) {
            findings.add(this, cron.origin(error.range().start(), error.range().end()), error.message());
        }
    }
}
