package dev.millrace.rules.structure;

import dev.millrace.annotations.Category;
import dev.millrace.annotations.PublicApi;
import dev.millrace.annotations.RuleInfo;
import dev.millrace.annotations.Severity;
import dev.millrace.core.rule.Findings;
import dev.millrace.core.rule.JobRule;
import dev.millrace.core.rule.Scope;
import dev.millrace.core.rule.StepRule;
import dev.millrace.core.workflow.Job;
import dev.millrace.core.workflow.Step;
import dev.millrace.core.yaml.Text;

/**
 * Ids that start with {@code __} are those that GitHub makes itself.
 *
 * <pre>{@code
 * - id: __checkout
 *   uses: actions/checkout@v7
 * }</pre>
 */
@PublicApi
@RuleInfo(
        id = "reserved-id",
        summary = "The id of a job or step starts with two underscores, which GitHub keeps for itself",
        category = Category.STRUCTURE,
        severity = Severity.ERROR)
public final class ReservedIdRule implements JobRule, StepRule {

    /** Made by the rule index. */
    public ReservedIdRule() {}

    @Override
    public void check(Job job, Scope scope, Findings findings) {
        checkId(job.id(), findings);
    }

    @Override
    public void check(Step step, Scope scope, Findings findings) {
        step.id().ifPresent(id -> checkId(id, findings));
    }

    private void checkId(Text id, Findings findings) {
        if (Identifier.isPlain(id) && id.raw().startsWith("__")) {
            findings.add(
                    this,
                    id,
                    "the id \"" + id + "\" starts with \"__\", which GitHub keeps for the ids that it makes itself");
        }
    }
}
