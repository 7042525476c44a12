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
 * A job can only need jobs of its own workflow.
 *
 * <pre>{@code
 * test:
 *   needs: biuld   # did you mean "build"?
 * }</pre>
 */
@PublicApi
@RuleInfo(
        id = "needs-unknown-job",
        summary = "A job needs a job that the workflow does not have",
        category = Category.STRUCTURE,
        severity = Severity.ERROR,
        aliases = "actionlint:job-needs")
public final class NeedsUnknownJobRule implements WorkflowRule {

    /** Made by the rule index. */
    public NeedsUnknownJobRule() {}

    @Override
    public void check(Workflow workflow, Scope scope, Findings findings) {
        var unknown = Needs.unknown(workflow);
        if (unknown.isEmpty()) {
            return;
        }
        var ids = workflow.jobs().stream().map(job -> job.id().raw()).toList();
        var hints = new Hints();
        for (var edge : unknown) {
            findings.add(
                    this,
                    edge.need(),
                    "job \"" + edge.job().id() + "\" needs \"" + edge.need() + "\", but there is no such job"
                            + hints.of(edge.need().raw(), ids));
        }
    }
}
