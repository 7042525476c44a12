package dev.millrace.rules.semantics.trigger;

import dev.millrace.annotations.Category;
import dev.millrace.annotations.PublicApi;
import dev.millrace.annotations.RuleInfo;
import dev.millrace.annotations.Severity;
import dev.millrace.core.finding.Related;
import dev.millrace.core.rule.Findings;
import dev.millrace.core.rule.Scope;
import dev.millrace.core.rule.WorkflowRule;
import dev.millrace.core.source.Located;
import dev.millrace.core.workflow.Entry;
import dev.millrace.core.workflow.Input;
import dev.millrace.core.workflow.Workflow;
import dev.millrace.core.workflow.WorkflowDispatchTrigger;
import dev.millrace.core.yaml.Text;
import java.util.HashMap;

/**
 * A choice names each option once.
 *
 * <pre>{@code
 * options: [low, high, low]
 * }</pre>
 */
@PublicApi
@RuleInfo(
        id = "dispatch-duplicate-option",
        summary = "A choice has the same option twice",
        category = Category.SEMANTICS,
        severity = Severity.ERROR,
        fixable = true,
        aliases = "actionlint:events")
public final class DispatchDuplicateOptionRule implements WorkflowRule {

    /** Made by the rule index. */
    public DispatchDuplicateOptionRule() {}

    @Override
    public void check(Workflow workflow, Scope scope, Findings findings) {
        for (var trigger : workflow.on().all(WorkflowDispatchTrigger.class)) {
            trigger.inputs().forEach(input -> check(input, findings));
        }
    }

    private void check(Entry<Input> input, Findings findings) {
        if (!Choice.isOne(input.value())) {
            return;
        }
        var seen = new HashMap<String, Text>();
        Located before = input.value().options();
        for (var option : input.value().options()) {
            var first = option.isLiteral() ? seen.putIfAbsent(option.raw(), option) : null;
            if (first != null) {
                findings.add(findings.finding(
                                this,
                                option,
                                "the input " + Words.quoted(input.key().raw()) + " has the option "
                                        + Words.quoted(option.raw()) + " already; remove the repeat")
                        .withRelated(Related.to(first, "first listed here"))
                        .withFix(ListedText.remove(option, before)));
            }
            before = option;
        }
    }
}
