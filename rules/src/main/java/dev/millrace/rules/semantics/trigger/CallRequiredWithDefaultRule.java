package dev.millrace.rules.semantics.trigger;

import dev.millrace.annotations.Category;
import dev.millrace.annotations.PublicApi;
import dev.millrace.annotations.RuleInfo;
import dev.millrace.annotations.Severity;
import dev.millrace.core.finding.Related;
import dev.millrace.core.rule.Findings;
import dev.millrace.core.rule.Scope;
import dev.millrace.core.rule.WorkflowRule;
import dev.millrace.core.workflow.Entry;
import dev.millrace.core.workflow.Input;
import dev.millrace.core.workflow.Workflow;
import dev.millrace.core.workflow.WorkflowCallTrigger;

/**
 * An input of {@code workflow_call} is required, or has a default.
 *
 * <pre>{@code
 * inputs:
 *   level:
 *     type: string
 *     required: true   # so that nothing is left to default
 *     default: low
 * }</pre>
 */
@PublicApi
@RuleInfo(
        id = "call-required-with-default",
        summary = "A required input has a default",
        category = Category.SEMANTICS,
        severity = Severity.WARNING,
        fixable = true,
        aliases = "actionlint:events")
public final class CallRequiredWithDefaultRule implements WorkflowRule {

    /** Made by the rule index. */
    public CallRequiredWithDefaultRule() {}

    @Override
    public void check(Workflow workflow, Scope scope, Findings findings) {
        for (var trigger : workflow.on().all(WorkflowCallTrigger.class)) {
            trigger.inputs().forEach(input -> check(input, findings));
        }
    }

    private void check(Entry<Input> input, Findings findings) {
        var required = input.value().required().filter(value -> value.literal().orElse(false));
        var text = input.value().defaultValue().filter(value -> !value.isNull());
        if (required.isPresent() && text.isPresent()) {
            findings.add(findings.finding(
                            this,
                            text.get(),
                            "the input " + Words.quoted(input.key().raw())
                                    + " is required, so its default is never used; remove one of them")
                    .withRelated(Related.to(required.get(), "required here"))
                    .withFix(InputKey.remove(required.get())));
        }
    }
}
