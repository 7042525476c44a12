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
import dev.millrace.core.workflow.WorkflowCallTrigger;

/**
 * The default of an input of {@code workflow_call} is of its type.
 *
 * <pre>{@code
 * type: number
 * default: ten   # 10
 * }</pre>
 */
@PublicApi
@RuleInfo(
        id = "call-default-type",
        summary = "The default of a call input is not of its type",
        category = Category.SEMANTICS,
        severity = Severity.ERROR,
        aliases = "actionlint:events")
public final class CallDefaultTypeRule implements WorkflowRule {

    /** Made by the rule index. */
    public CallDefaultTypeRule() {}

    @Override
    public void check(Workflow workflow, Scope scope, Findings findings) {
        for (var trigger : workflow.on().all(WorkflowCallTrigger.class)) {
            trigger.inputs().forEach(input -> check(input, findings));
        }
    }

    private void check(Entry<Input> input, Findings findings) {
        DefaultValue.complaint(input)
                .ifPresent(message ->
                        findings.add(this, input.value().defaultValue().orElseThrow(), message));
    }
}
