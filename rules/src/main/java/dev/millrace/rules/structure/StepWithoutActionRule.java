package dev.millrace.rules.structure;

import dev.millrace.annotations.Category;
import dev.millrace.annotations.PublicApi;
import dev.millrace.annotations.RuleInfo;
import dev.millrace.annotations.Severity;
import dev.millrace.core.rule.Findings;
import dev.millrace.core.rule.Scope;
import dev.millrace.core.rule.StepRule;
import dev.millrace.core.workflow.BareStep;
import dev.millrace.core.workflow.Step;

/**
 * A step has to do something.
 *
 * <pre>{@code
 * steps:
 *   - name: Build   # and then?
 * }</pre>
 */
@PublicApi
@RuleInfo(
        id = "step-without-action",
        summary = "A step has neither run nor uses nor anything else to do",
        category = Category.STRUCTURE,
        severity = Severity.ERROR,
        aliases = "actionlint:syntax-check")
public final class StepWithoutActionRule implements StepRule {

    /** Made by the rule index. */
    public StepWithoutActionRule() {}

    @Override
    public void check(Step step, Scope scope, Findings findings) {
        if (step instanceof BareStep && StepKind.KEYS.stream().noneMatch(step.extras()::mayHold)) {
            findings.add(
                    this,
                    step,
                    "this step does nothing: " + cure(step, scope.action().isPresent()));
        }
    }

    private static String cure(Step step, boolean inAction) {
        for (var entry : step.extras().entries()) {
            var key = entry.key().raw();
            var owners = StepKind.ownersOf(key);
            if (owners.size() == 1) {
                return "it has \"" + key + "\", but no \"" + owners.get(0) + "\"";
            }
        }
        return inAction
                ? "give it \"run\" or \"uses\""
                : "give it \"run\" or \"uses\", or one of \"wait\", \"wait-all\", \"cancel\" and \"parallel\"";
    }
}
