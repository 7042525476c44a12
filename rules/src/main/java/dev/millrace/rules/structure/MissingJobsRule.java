package dev.millrace.rules.structure;

import dev.millrace.annotations.Category;
import dev.millrace.annotations.PublicApi;
import dev.millrace.annotations.RuleInfo;
import dev.millrace.annotations.Severity;
import dev.millrace.core.rule.Findings;
import dev.millrace.core.rule.Scope;
import dev.millrace.core.rule.WorkflowRule;
import dev.millrace.core.workflow.Workflow;

/**
 * A workflow without {@code jobs}.
 *
 * <pre>{@code
 * on: push        # no "jobs"
 * }</pre>
 */
@PublicApi
@RuleInfo(
        id = "missing-jobs",
        summary = "A workflow has no \"jobs\"",
        category = Category.STRUCTURE,
        severity = Severity.ERROR,
        aliases = "actionlint:syntax-check")
public final class MissingJobsRule implements WorkflowRule {

    /** The rule has no state. */
    public MissingJobsRule() {}

    @Override
    public void check(Workflow workflow, Scope scope, Findings findings) {
        if (!(workflow.jobs().isPresent() || workflow.mayHold("jobs"))) {
            findings.add(this, workflow, "the workflow has no \"jobs\", so it does nothing; add at least one job");
        }
    }
}
