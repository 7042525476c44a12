package dev.millrace.rules.semantics.trigger;

import dev.millrace.annotations.Category;
import dev.millrace.annotations.PublicApi;
import dev.millrace.annotations.RuleInfo;
import dev.millrace.annotations.Severity;
import dev.millrace.core.rule.Findings;
import dev.millrace.core.rule.Scope;
import dev.millrace.core.rule.WorkflowRule;
import dev.millrace.core.workflow.EventTrigger;
import dev.millrace.core.workflow.Workflow;

/**
 * {@code workflow_run} names the workflows that it waits for.
 *
 * <pre>{@code
 * on:
 *   workflow_run:   # of which workflows?
 *     types: completed
 * }</pre>
 */
@PublicApi
@RuleInfo(
        id = "workflow-run-without-workflows",
        summary = "A workflow_run names no workflows",
        category = Category.SEMANTICS,
        severity = Severity.WARNING,
        aliases = "actionlint:events")
public final class WorkflowRunWithoutWorkflowsRule implements WorkflowRule {

    /** Made by the rule index. */
    public WorkflowRunWithoutWorkflowsRule() {}

    @Override
    public void check(Workflow workflow, Scope scope, Findings findings) {
        for (var trigger : workflow.on().all(EventTrigger.class)) {
            if (trigger.event().raw().equals("workflow_run") && namesNone(trigger)) {
                findings.add(
                        this,
                        trigger.event(),
                        "\"workflow_run\" names no workflows, so it is unknown whose runs start this one; list their names in \"workflows\"");
            }
        }
    }

    private static boolean namesNone(EventTrigger trigger) {
        return !trigger.workflows().isPresent() && !trigger.mayHold("workflows");
    }
}
