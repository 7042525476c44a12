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
 * An input of {@code workflow_call} without a type.
 *
 * <pre>{@code
 * inputs:
 *   version:
 *     required: true   # no "type"
 * }</pre>
 */
@PublicApi
@RuleInfo(
        id = "call-input-missing-type",
        summary = "An input of workflow_call has no type",
        category = Category.STRUCTURE,
        severity = Severity.ERROR,
        aliases = "actionlint:syntax-check")
public final class CallInputMissingTypeRule implements WorkflowRule {

    /** The rule has no state. */
    public CallInputMissingTypeRule() {}

    @Override
    public void check(Workflow workflow, Scope scope, Findings findings) {
        workflow.on().all(WorkflowCallTrigger.class).forEach(call -> check(call, findings));
    }

    private void check(WorkflowCallTrigger call, Findings findings) {
        for (var entry : call.inputs()) {
            if (entry.value().lacks("type", entry.value().type())) {
                findings.add(
                        this,
                        entry,
                        "input \"" + entry.key() + "\" has no \"type\"; say whether it is a boolean, number or string");
            }
        }
    }
}
