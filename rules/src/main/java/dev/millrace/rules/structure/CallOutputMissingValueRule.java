package dev.millrace.rules.structure;

import dev.millrace.annotations.Category;
import dev.millrace.annotations.PublicApi;
import dev.millrace.annotations.RuleInfo;
import dev.millrace.annotations.Severity;
import dev.millrace.core.rule.Findings;
import dev.millrace.core.rule.Scope;
import dev.millrace.core.rule.WorkflowRule;
import dev.millrace.core.workflow.Workflow;
import dev.millrace.core.workflow.WorkflowCallTrigger;

/**
 * An output of {@code workflow_call} without a value.
 *
 * <pre>{@code
 * outputs:
 *   version:
 *     description: The version   # no "value"
 * }</pre>
 */
@PublicApi
@RuleInfo(
        id = "call-output-missing-value",
        summary = "An output of workflow_call has no value",
        category = Category.STRUCTURE,
        severity = Severity.ERROR,
        aliases = "actionlint:syntax-check")
public final class CallOutputMissingValueRule implements WorkflowRule {

    /** The rule has no state. */
    public CallOutputMissingValueRule() {}

    @Override
    public void check(Workflow workflow, Scope scope, Findings findings) {
        workflow.on().all(WorkflowCallTrigger.class).forEach(call -> check(call, findings));
    }

    private void check(WorkflowCallTrigger call, Findings findings) {
        for (var entry : call.outputs()) {
            if (entry.value().lacks("value", entry.value().value())) {
                findings.add(
                        this,
                        entry,
                        "output \"" + entry.key()
                                + "\" has no \"value\"; take it from a job, like ${{ jobs.build.outputs." + entry.key()
                                + " }}");
            }
        }
    }
}
