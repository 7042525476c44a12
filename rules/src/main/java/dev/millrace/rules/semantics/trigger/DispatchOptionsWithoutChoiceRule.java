package dev.millrace.rules.semantics.trigger;

import dev.millrace.annotations.Category;
import dev.millrace.annotations.PublicApi;
import dev.millrace.annotations.RuleInfo;
import dev.millrace.annotations.Severity;
import dev.millrace.core.facts.Grammar;
import dev.millrace.core.rule.Findings;
import dev.millrace.core.rule.Scope;
import dev.millrace.core.rule.WorkflowRule;
import dev.millrace.core.workflow.Entry;
import dev.millrace.core.workflow.Input;
import dev.millrace.core.workflow.Workflow;
import dev.millrace.core.workflow.WorkflowDispatchTrigger;
import dev.millrace.core.yaml.Text;

/**
 * Only an input that is a choice has options.
 *
 * <pre>{@code
 * inputs:
 *   level:
 *     options: [low, high]   # type: choice
 * }</pre>
 */
@PublicApi
@RuleInfo(
        id = "dispatch-options-without-choice",
        summary = "An input that is no choice has options",
        category = Category.SEMANTICS,
        severity = Severity.ERROR,
        aliases = "actionlint:events")
public final class DispatchOptionsWithoutChoiceRule implements WorkflowRule {

    /** Made by the rule index. */
    public DispatchOptionsWithoutChoiceRule() {}

    @Override
    public void check(Workflow workflow, Scope scope, Findings findings) {
        for (var trigger : workflow.on().all(WorkflowDispatchTrigger.class)) {
            trigger.inputs().forEach(input -> check(input, findings));
        }
    }

    private void check(Entry<Input> input, Findings findings) {
        var options = input.value().options();
        if (options.isPresent() && !Choice.isOne(input.value()) && hasKnownType(input.value())) {
            findings.add(this, options.origin().atKey(), message(input));
        }
    }

    // A type that GitHub does not know is a mistake of its own.
    private static boolean hasKnownType(Input input) {
        var types = Grammar.node("dispatch-input").key("type").allowed();
        return !input.mayHold("type")
                && input.type().map(type -> types.contains(type.raw())).orElse(true);
    }

    private static String message(Entry<Input> input) {
        var type = input.value().type().map(Text::raw);
        return "the input " + Words.quoted(input.key().raw()) + " has options, but "
                + type.map(word -> "is of type \"" + word + "\"").orElse("no type, and so is a string")
                + "; only \"type: choice\" has options";
    }
}
