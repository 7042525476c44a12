package dev.millrace.rules.semantics.trigger;

import dev.millrace.annotations.Category;
import dev.millrace.annotations.PublicApi;
import dev.millrace.annotations.RuleInfo;
import dev.millrace.annotations.Severity;
import dev.millrace.core.finding.Related;
import dev.millrace.core.finding.Suggestion;
import dev.millrace.core.rule.Findings;
import dev.millrace.core.rule.Scope;
import dev.millrace.core.rule.WorkflowRule;
import dev.millrace.core.workflow.Entry;
import dev.millrace.core.workflow.Input;
import dev.millrace.core.workflow.Workflow;
import dev.millrace.core.workflow.WorkflowDispatchTrigger;
import dev.millrace.core.yaml.Text;

/**
 * The default of a choice is one of its options.
 *
 * <pre>{@code
 * type: choice
 * options: [low, high]
 * default: middle
 * }</pre>
 */
@PublicApi
@RuleInfo(
        id = "dispatch-default-not-an-option",
        summary = "The default of a choice is none of its options",
        category = Category.SEMANTICS,
        severity = Severity.ERROR,
        aliases = "actionlint:events")
public final class DispatchDefaultNotAnOptionRule implements WorkflowRule {

    /** Made by the rule index. */
    public DispatchDefaultNotAnOptionRule() {}

    @Override
    public void check(Workflow workflow, Scope scope, Findings findings) {
        for (var trigger : workflow.on().all(WorkflowDispatchTrigger.class)) {
            trigger.inputs().forEach(input -> check(input, findings));
        }
    }

    private void check(Entry<Input> input, Findings findings) {
        if (Choice.isOne(input.value()) && Choice.hasKnownOptions(input.value())) {
            input.value()
                    .defaultValue()
                    .filter(text -> !text.isEmpty() && text.isLiteral() && !isOption(text, input.value()))
                    .ifPresent(text -> findings.add(
                            this,
                            text,
                            message(input, text),
                            Related.to(input.value().options().origin().atKey(), "the options")));
        }
    }

    private static boolean isOption(Text text, Input input) {
        return input.options().stream().anyMatch(option -> option.raw().equals(text.raw()));
    }

    private static String message(Entry<Input> input, Text text) {
        var options = input.value().options().stream().map(Text::raw).toList();
        return "the default of " + Words.quoted(input.key().raw()) + " is " + Words.quoted(text.raw())
                + ", which is none of its options "
                + Words.and(options.stream().map(Words::quoted).toList())
                + Suggestion.hint(text.raw(), options);
    }
}
