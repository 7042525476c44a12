package dev.millrace.rules.structure;

import dev.millrace.annotations.Category;
import dev.millrace.annotations.PublicApi;
import dev.millrace.annotations.RuleInfo;
import dev.millrace.annotations.Severity;
import dev.millrace.core.rule.Findings;
import dev.millrace.core.rule.Scope;
import dev.millrace.core.rule.TextRule;
import dev.millrace.core.yaml.Text;

/**
 * An input of {@code workflow_dispatch} whose type GitHub does not know.
 *
 * <pre>{@code
 * inputs:
 *   level:
 *     type: enum   # choice
 * }</pre>
 */
@PublicApi
@RuleInfo(
        id = "dispatch-input-bad-type",
        summary = "The type of a workflow_dispatch input is unknown",
        category = Category.STRUCTURE,
        severity = Severity.ERROR,
        aliases = "actionlint:syntax-check")
public final class DispatchInputBadTypeRule implements TextRule {

    /** The rule has no state. */
    public DispatchInputBadTypeRule() {}

    @Override
    public void check(Text text, Scope scope, Findings findings) {
        scope.key()
                .filter(key -> key.node().equals("dispatch-input") && key.name().equals("type"))
                .flatMap(key -> AllowedWords.complaint(text, key))
                .ifPresent(message -> findings.add(this, text, message));
    }
}
