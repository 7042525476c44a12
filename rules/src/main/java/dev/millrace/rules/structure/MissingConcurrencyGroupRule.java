package dev.millrace.rules.structure;

import dev.millrace.annotations.Category;
import dev.millrace.annotations.PublicApi;
import dev.millrace.annotations.RuleInfo;
import dev.millrace.annotations.Severity;
import dev.millrace.core.rule.Findings;
import dev.millrace.core.rule.JobRule;
import dev.millrace.core.rule.Scope;
import dev.millrace.core.rule.WorkflowRule;
import dev.millrace.core.workflow.Concurrency;
import dev.millrace.core.workflow.Job;
import dev.millrace.core.workflow.Workflow;

/**
 * A concurrency without a group.
 *
 * <pre>{@code
 * concurrency:
 *   cancel-in-progress: true   # no "group"
 * }</pre>
 */
@PublicApi
@RuleInfo(
        id = "missing-concurrency-group",
        summary = "A concurrency has no group",
        category = Category.STRUCTURE,
        severity = Severity.ERROR,
        aliases = "actionlint:syntax-check")
public final class MissingConcurrencyGroupRule implements WorkflowRule, JobRule {

    /** The rule has no state. */
    public MissingConcurrencyGroupRule() {}

    @Override
    public void check(Workflow workflow, Scope scope, Findings findings) {
        workflow.concurrency().ifPresent(concurrency -> check(concurrency, findings));
    }

    @Override
    public void check(Job job, Scope scope, Findings findings) {
        job.concurrency().ifPresent(concurrency -> check(concurrency, findings));
    }

    private void check(Concurrency concurrency, Findings findings) {
        if (concurrency.lacks("group", concurrency.group())) {
            findings.add(
                    this,
                    concurrency.origin().atKey(),
                    "\"concurrency\" has no \"group\", the name that runs must share to exclude each other");
        }
    }
}
