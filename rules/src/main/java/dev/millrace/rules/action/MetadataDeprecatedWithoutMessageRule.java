package dev.millrace.rules.action;

import dev.millrace.annotations.Category;
import dev.millrace.annotations.PublicApi;
import dev.millrace.annotations.RuleInfo;
import dev.millrace.annotations.Severity;
import dev.millrace.core.action.Action;
import dev.millrace.core.rule.ActionRule;
import dev.millrace.core.rule.Findings;
import dev.millrace.core.rule.Scope;
import dev.millrace.core.yaml.Text;

/**
 * A deprecated input that does not say what to use instead.
 *
 * <pre>{@code
 * inputs:
 *   name:
 *     deprecationMessage: ''
 * }</pre>
 */
@PublicApi
@RuleInfo(
        id = "metadata-deprecated-without-message",
        summary = "A deprecated input has an empty message",
        category = Category.ACTION,
        severity = Severity.WARNING,
        aliases = "actionlint:action")
public final class MetadataDeprecatedWithoutMessageRule implements ActionRule {

    /** The rule has no state. */
    public MetadataDeprecatedWithoutMessageRule() {}

    @Override
    public void check(Action action, Scope scope, Findings findings) {
        for (var input : action.inputs()) {
            input.value()
                    .deprecationMessage()
                    .filter(Text::isEmpty)
                    .ifPresent(message -> findings.add(
                            this,
                            message.origin().atKey(),
                            "\"deprecationMessage\" of input \"" + input.key()
                                    + "\" is empty; say what to use instead"));
        }
    }
}
