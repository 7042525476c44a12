package dev.millrace.rules.semantics.trigger;

import dev.millrace.annotations.Category;
import dev.millrace.annotations.PublicApi;
import dev.millrace.annotations.RuleInfo;
import dev.millrace.annotations.Severity;
import dev.millrace.core.rule.Findings;
import dev.millrace.core.rule.Scope;
import dev.millrace.core.rule.WorkflowRule;
import dev.millrace.core.source.Form;
import dev.millrace.core.workflow.Entry;
import dev.millrace.core.workflow.Input;
import dev.millrace.core.workflow.Workflow;
import dev.millrace.core.workflow.WorkflowDispatchTrigger;

/**
 * An input that is a choice has options.
 *
 * <pre>{@code
 * inputs:
 *   level:
 *     type: choice   # of what?
 * }</pre>
 */
@PublicApi
@RuleInfo(
        id = "dispatch-choice-without-options",
        summary = "A choice has no options",
        category = Category.SEMANTICS,
        severity = Severity.ERROR,
        aliases = "actionlint:events")
public final class DispatchChoiceWithoutOptionsRule implements WorkflowRule {

    /** Made by the rule index. */
    public DispatchChoiceWithoutOptionsRule() {}

    @Override
    public void check(Workflow workflow, Scope scope, Findings findings) {
        for (var trigger : workflow.on().all(WorkflowDispatchTrigger.class)) {
            trigger.inputs().forEach(input -> check(input, findings));
        }
    }

    private void check(Entry<Input> input, Findings findings) {
        if (Choice.isOne(input.value()) && hasNone(input.value())) {
            findings.add(
                    this,
                    input,
                    "the input " + Words.quoted(input.key().raw())
                            + " is a choice without options, and GitHub rejects the file; list them in \"options\"");
        }
    }

    // Nothing at all after the key is another mistake.
    private static boolean hasNone(Input input) {
        return input.options().isPresent()
                ? input.options().isEmpty() && input.options().origin().form() != Form.NULL
                : !input.mayHold("options");
    }
}
