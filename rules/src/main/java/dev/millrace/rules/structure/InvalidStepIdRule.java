package dev.millrace.rules.structure;

import dev.millrace.annotations.Category;
import dev.millrace.annotations.PublicApi;
import dev.millrace.annotations.RuleInfo;
import dev.millrace.annotations.Severity;
import dev.millrace.core.rule.Findings;
import dev.millrace.core.rule.Scope;
import dev.millrace.core.rule.StepRule;
import dev.millrace.core.workflow.Step;

/**
 * The id of a step is a word of letters, digits, {@code -} and {@code _}.
 *
 * <pre>{@code
 * - id: 1st   # starts with a digit
 *   run: make
 * }</pre>
 */
@PublicApi
@RuleInfo(
        id = "invalid-step-id",
        summary = "The id of a step has characters that GitHub does not allow",
        category = Category.STRUCTURE,
        severity = Severity.ERROR,
        aliases = "actionlint:id")
public final class InvalidStepIdRule implements StepRule {

    /** Made by the rule index. */
    public InvalidStepIdRule() {}

    @Override
    public void check(Step step, Scope scope, Findings findings) {
        step.id()
                .filter(id -> Identifier.isPlain(id) && !Identifier.isValid(id.raw()))
                .ifPresent(id -> findings.add(this, id, Identifier.complaint("step", id)));
    }
}
