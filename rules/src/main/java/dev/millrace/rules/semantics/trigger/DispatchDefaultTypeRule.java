package dev.millrace.rules.semantics.trigger;

import dev.millrace.annotations.Category;
import dev.millrace.annotations.PublicApi;
import dev.millrace.annotations.RuleInfo;
import dev.millrace.annotations.Severity;
import dev.millrace.core.rule.Findings;
import dev.millrace.core.rule.Scope;
import dev.millrace.core.rule.WorkflowRule;
import dev.millrace.core.workflow.Entry;
import dev.millrace.core.workflow.Input;
import dev.millrace.core.workflow.Workflow;
import dev.millrace.core.workflow.WorkflowDispatchTrigger;

/**
 * The default of an input of {@code workflow_dispatch} is of its type.
 *
 * <pre>{@code
 * type: boolean
 * default: yes   # true
 * }</pre>
 */
@PublicApi
@RuleInfo(
        id = "dispatch-default-type",
        summary = "The default of a dispatch input is not of its type",
        category = Category.SEMANTICS,
        severity = Severity.ERROR,
        aliases = "actionlint:events")
public final class DispatchDefaultTypeRule implements WorkflowRule {

    /** Made by the rule index. */
    public DispatchDefaultTypeRule() {}

    @Override
    public void check(Workflow workflow, Scope scope, Findings findings) {
        for (var trigger : workflow.on().all(WorkflowDispatchTrigger.class)) {
            trigger.inputs().forEach(input -> check(input, findings));
        }
    }

    private void check(Entry<Input> input, Findings findings) {
        DefaultValue.complaint(input)
                .ifPresent(message ->
                        findings.add(this, input.value().defaultValue().orElseThrow(), message));
    }
}
