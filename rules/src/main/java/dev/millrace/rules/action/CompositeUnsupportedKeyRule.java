package dev.millrace.rules.action;

import dev.millrace.annotations.Category;
import dev.millrace.annotations.PublicApi;
import dev.millrace.annotations.RuleInfo;
import dev.millrace.annotations.Severity;
import dev.millrace.core.facts.Grammar;
import dev.millrace.core.rule.Findings;
import dev.millrace.core.rule.Scope;
import dev.millrace.core.rule.StepRule;
import dev.millrace.core.workflow.Step;

/**
 * A key that steps of a composite action do not have.
 *
 * <pre>{@code
 * steps:
 *   - run: make
 *     shell: bash
 *     timeout-minutes: 5
 * }</pre>
 */
@PublicApi
@RuleInfo(
        id = "composite-unsupported-key",
        summary = "A step of a composite action has a key that only steps of jobs have",
        category = Category.ACTION,
        severity = Severity.ERROR)
public final class CompositeUnsupportedKeyRule implements StepRule {

    /** The rule has no state. */
    public CompositeUnsupportedKeyRule() {}

    @Override
    public void check(Step step, Scope scope, Findings findings) {
        if (scope.action().isEmpty()) {
            return;
        }
        for (var entry : step.extras().entries()) {
            var key = entry.key();
            if (isOfSteps(key.raw(), false) && !isOfSteps(key.raw(), true)) {
                findings.add(
                        this,
                        key,
                        "\"" + key + "\" is for steps of a job; a step of a composite action does not take it");
            }
        }
    }

    private static boolean isOfSteps(String key, boolean composite) {
        return Grammar.nodes().stream()
                .filter(node -> node.name().endsWith("-step") && node.name().startsWith("composite-") == composite)
                .anyMatch(node -> node.has(key));
    }
}
