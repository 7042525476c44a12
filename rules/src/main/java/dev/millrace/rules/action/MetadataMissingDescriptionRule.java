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
 * An action without a description.
 *
 * <pre>{@code
 * name: Greet   # no "description"
 * runs: ...
 * }</pre>
 */
@PublicApi
@RuleInfo(
        id = "metadata-missing-description",
        summary = "An action has no description",
        category = Category.ACTION,
        severity = Severity.WARNING,
        aliases = "actionlint:action")
public final class MetadataMissingDescriptionRule implements ActionRule {

    /** The rule has no state. */
    public MetadataMissingDescriptionRule() {}

    @Override
    public void check(Action action, Scope scope, Findings findings) {
        if (action.description().filter(text -> !text.isEmpty()).isEmpty() && !action.mayHold("description")) {
            findings.add(
                    this,
                    action.description().map(text -> text.origin().atKey()).orElse(action.origin()),
                    "the action has no \"description\"; say in a sentence what the action does");
        }
    }
}
