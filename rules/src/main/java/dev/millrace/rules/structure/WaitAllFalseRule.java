package dev.millrace.rules.structure;

import dev.millrace.annotations.Category;
import dev.millrace.annotations.PublicApi;
import dev.millrace.annotations.RuleInfo;
import dev.millrace.annotations.Severity;
import dev.millrace.core.rule.Findings;
import dev.millrace.core.rule.Scope;
import dev.millrace.core.rule.StepRule;
import dev.millrace.core.workflow.Step;
import dev.millrace.core.workflow.WaitAllStep;

/**
 * {@code wait-all} has no opposite.
 *
 * <pre>{@code
 * - wait-all: false
 * }</pre>
 */
@PublicApi
@RuleInfo(
        id = "wait-all-false",
        summary = "wait-all is false, which GitHub does not allow",
        category = Category.STRUCTURE,
        severity = Severity.ERROR)
public final class WaitAllFalseRule implements StepRule {

    /** Made by the rule index. */
    public WaitAllFalseRule() {}

    @Override
    public void check(Step step, Scope scope, Findings findings) {
        if (step instanceof WaitAllStep wait) {
            wait.waitAll()
                    .filter(value -> value.literal().filter(all -> !all).isPresent())
                    .ifPresent(value -> findings.add(
                            this, value, "\"wait-all\" takes nothing or true; remove a step that should not wait"));
        }
    }
}
