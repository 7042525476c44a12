package dev.millrace.rules.action;

import dev.millrace.annotations.Category;
import dev.millrace.annotations.PublicApi;
import dev.millrace.annotations.RuleInfo;
import dev.millrace.annotations.Severity;
import dev.millrace.core.action.Action;
import dev.millrace.core.rule.ActionRule;
import dev.millrace.core.rule.Findings;
import dev.millrace.core.rule.Scope;

/**
 * An action without {@code runs}.
 *
 * <pre>{@code
 * name: Greet
 * description: Says hello   # no "runs"
 * }</pre>
 */
@PublicApi
@RuleInfo(
        id = "metadata-missing-runs",
        summary = "An action does not say how it runs",
        category = Category.ACTION,
        severity = Severity.ERROR)
public final class MetadataMissingRunsRule implements ActionRule {

    /** The rule has no state. */
    public MetadataMissingRunsRule() {}

    @Override
    public void check(Action action, Scope scope, Findings findings) {
        if (action.lacks("runs", action.runs())) {
            findings.add(
                    this, action, "the action has no \"runs\"; say with \"using\" below it what sort of action it is");
        }
    }
}
