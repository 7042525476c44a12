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
 * A long queue and the cancelling of what runs do not go together.
 *
 * <pre>{@code
 * concurrency:
 *   group: deploy
 *   queue: max
 *   cancel-in-progress: true
 * }</pre>
 */
@PublicApi
@RuleInfo(
        id = "concurrency-queue-with-cancel",
        summary = "A concurrency with queue max cancels what is in progress",
        category = Category.SEMANTICS,
        severity = Severity.ERROR)
public final class ConcurrencyQueueWithCancelRule implements WorkflowRule {

    /** Made by the rule index. */
    public ConcurrencyQueueWithCancelRule() {}

    @Override
    public void check(Workflow workflow, Scope scope, Findings findings) {
        workflow.concurrency().ifPresent(concurrency -> check(concurrency, findings));
        for (Job job : workflow.jobs()) {
            job.concurrency().ifPresent(concurrency -> check(concurrency, findings));
        }
    }

    private void check(Concurrency concurrency, Findings findings) {
        var queue = concurrency.queue().filter(ConcurrencyQueueWithCancelRule::isLong);
        var cancel =
                concurrency.cancelInProgress().filter(value -> value.literal().orElse(false));
        if (queue.isPresent() && cancel.isPresent()) {
            findings.add(
                    this,
                    queue.get(),
                    "\"queue: max\" lets runs wait for each other, while \"cancel-in-progress: true\" ends the one that they wait for, "
                            + "and GitHub rejects the two together; remove one of them",
                    Related.to(cancel.get(), "what is in progress is cancelled here"));
        }
    }

    private static boolean isLong(Text queue) {
        return queue.raw().equals("max");
    }
}
