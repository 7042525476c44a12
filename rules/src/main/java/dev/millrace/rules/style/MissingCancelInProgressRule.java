package dev.millrace.rules.style;

import dev.millrace.annotations.Category;
import dev.millrace.annotations.PublicApi;
import dev.millrace.annotations.RuleInfo;
import dev.millrace.annotations.Severity;
import dev.millrace.core.rule.Findings;
import dev.millrace.core.rule.Scope;
import dev.millrace.core.rule.WorkflowRule;
import dev.millrace.core.workflow.Concurrency;
import dev.millrace.core.workflow.Job;
import dev.millrace.core.workflow.Trigger;
import dev.millrace.core.workflow.Workflow;

/**
 * A workflow that goes on for a commit when there is a newer one.
 *
 * <pre>{@code
 * on: pull_request
 * concurrency: ${{ github.ref }}   # the newer run waits for the older one
 * }</pre>
 */
@PublicApi
@RuleInfo(
        id = "missing-cancel-in-progress",
        summary = "A workflow does not say whether a newer run cancels an older one",
        category = Category.STYLE,
        severity = Severity.OFF,
        aliases = "zizmor:concurrency-limits")
public final class MissingCancelInProgressRule implements WorkflowRule {

    /** Made by the rule index. */
    public MissingCancelInProgressRule() {}

    @Override
    public void check(Workflow workflow, Scope scope, Findings findings) {
        if (isOnlyCalled(workflow)) {
            return; // The caller decides.
        }
        workflow.concurrency().ifPresent(concurrency -> check(concurrency, findings));
        workflow.jobs().forEach(job -> job.concurrency().ifPresent(concurrency -> check(concurrency, findings)));
        if (workflow.lacks("concurrency", workflow.concurrency())
                && workflow.jobs().stream().anyMatch(MissingCancelInProgressRule::hasNoConcurrency)) {
            findings.add(
                    this,
                    workflow,
                    "the workflow has no \"concurrency\", so that its runs for older commits go on beside those for newer ones; add \"concurrency\" with a \"group\" and \"cancel-in-progress\"");
        }
    }

    private static boolean isOnlyCalled(Workflow workflow) {
        var triggers = workflow.on().triggers();
        return triggers.items().size() == 1
                && triggers.stream()
                        .map(Trigger::event)
                        .allMatch(event -> event.raw().equals("workflow_call"));
    }

    private static boolean hasNoConcurrency(Job job) {
        return job.lacks("concurrency", job.concurrency());
    }

    private void check(Concurrency concurrency, Findings findings) {
        if (concurrency.lacks("cancel-in-progress", concurrency.cancelInProgress())) {
            findings.add(
                    this,
                    concurrency.origin().atKey(),
                    "\"concurrency\" has no \"cancel-in-progress\", so that a newer run waits for an older one to end; say true, or false where that is meant");
        }
    }
}
