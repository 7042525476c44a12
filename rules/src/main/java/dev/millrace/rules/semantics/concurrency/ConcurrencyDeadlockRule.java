package dev.millrace.rules.semantics.concurrency;

import dev.millrace.annotations.Category;
import dev.millrace.annotations.PublicApi;
import dev.millrace.annotations.RuleInfo;
import dev.millrace.annotations.Severity;
import dev.millrace.core.finding.Related;
import dev.millrace.core.rule.Findings;
import dev.millrace.core.rule.Scope;
import dev.millrace.core.rule.WorkflowRule;
import dev.millrace.core.workflow.Concurrency;
import dev.millrace.core.workflow.Job;
import dev.millrace.core.workflow.Workflow;
import dev.millrace.core.yaml.Text;

/**
 * A job in the group of its own workflow waits for itself.
 *
 * <pre>{@code
 * concurrency: deploy
 * jobs:
 *   deploy:
 *     concurrency: deploy   # the run that holds the group never ends
 * }</pre>
 */
@PublicApi
@RuleInfo(
        id = "concurrency-deadlock",
        summary = "A job is in the same concurrency group as its workflow",
        category = Category.SEMANTICS,
        severity = Severity.ERROR)
public final class ConcurrencyDeadlockRule implements WorkflowRule {

    /** Made by the rule index. */
    public ConcurrencyDeadlockRule() {}

    @Override
    public void check(Workflow workflow, Scope scope, Findings findings) {
        workflow.concurrency()
                .flatMap(Concurrency::group)
                .ifPresent(outer -> workflow.jobs().forEach(job -> check(job, outer, findings)));
    }

    private void check(Job job, Text outer, Findings findings) {
        job.concurrency()
                .flatMap(Concurrency::group)
                .filter(inner -> Groups.areSame(outer, inner))
                .ifPresent(inner -> findings.add(
                        this,
                        inner,
                        "job \"" + job.id() + "\" is in concurrency group \"" + inner
                                + "\", which its workflow holds until the job has ended: GitHub cancels the run; "
                                + "give the job another group, or none",
                        Related.to(outer, "the group of the workflow")));
    }
}
