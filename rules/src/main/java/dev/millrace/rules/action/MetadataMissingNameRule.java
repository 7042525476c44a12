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
 * An action without a name.
 *
 * <pre>{@code
 * description: Says hello   # no "name"
 * runs: ...
 * }</pre>
 */
@PublicApi
@RuleInfo(
        id = "metadata-missing-name",
        summary = "An action has no name",
        category = Category.ACTION,
        severity = Severity.WARNING,
        aliases = "actionlint:action")
public final class MetadataMissingNameRule implements ActionRule {

    /** The rule has no state. */
    public MetadataMissingNameRule() {}

    @Override
    public void check(Action action, Scope scope, Findings findings) {
        if (action.name().filter(text -> !text.isEmpty()).isEmpty() && !action.mayHold("name")) {
            findings.add(
                    this,
                    action.name().map(text -> text.origin().atKey()).orElse(action.origin()),
                    "the action has no \"name\"; it is what people see of the action in a log");
        }
    }
}
