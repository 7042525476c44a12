package dev.millrace.rules.semantics.trigger;

import dev.millrace.annotations.Category;
import dev.millrace.annotations.PublicApi;
import dev.millrace.annotations.RuleInfo;
import dev.millrace.annotations.Severity;
import dev.millrace.core.facts.Limits;
import dev.millrace.core.rule.Findings;
import dev.millrace.core.rule.Scope;
import dev.millrace.core.rule.WorkflowRule;
import dev.millrace.core.workflow.Workflow;
import dev.millrace.core.workflow.WorkflowDispatchTrigger;

/**
 * {@code workflow_dispatch} has at most 25 inputs.
 *
 * <pre>{@code
 * workflow_dispatch:
 *   inputs: ...   # 26 of them
 * }</pre>
 */
@PublicApi
@RuleInfo(
        id = "dispatch-too-many-inputs",
        summary = "A workflow_dispatch has more inputs than GitHub takes",
        category = Category.SEMANTICS,
        severity = Severity.ERROR,
        aliases = "actionlint:events")
public final class DispatchTooManyInputsRule implements WorkflowRule {

    /** Made by the rule index. */
    public DispatchTooManyInputsRule() {}

    @Override
    public void check(Workflow workflow, Scope scope, Findings findings) {
        for (var trigger : workflow.on().all(WorkflowDispatchTrigger.class)) {
            var inputs = trigger.inputs().entries();
            var most = Limits.dispatchInputs();
            if (inputs.size() > most) {
                findings.add(
                        this,
                        inputs.get(most),
                        "\"workflow_dispatch\" has " + inputs.size() + " inputs, and GitHub takes at most " + most
                                + ", so that "
                                + Words.quoted(inputs.get(most).key().raw())
                                + " is one too many; put several into one JSON text, or leave some out");
            }
        }
    }
}
