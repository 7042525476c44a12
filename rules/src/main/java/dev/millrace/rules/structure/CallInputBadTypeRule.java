package dev.millrace.rules.structure;

import dev.millrace.annotations.Category;
import dev.millrace.annotations.PublicApi;
import dev.millrace.annotations.RuleInfo;
import dev.millrace.annotations.Severity;
import dev.millrace.core.facts.Grammar;
import dev.millrace.core.rule.Findings;
import dev.millrace.core.rule.Scope;
import dev.millrace.core.rule.TextRule;
import dev.millrace.core.yaml.Text;

/**
 * An input of {@code workflow_call} whose type GitHub does not know.
 *
 * <pre>{@code
 * inputs:
 *   level:
 *     type: choice   # string
 * }</pre>
 */
@PublicApi
@RuleInfo(
        id = "call-input-bad-type",
        summary = "The type of a workflow_call input is unknown",
        category = Category.STRUCTURE,
        severity = Severity.ERROR,
        aliases = "actionlint:syntax-check")
public final class CallInputBadTypeRule implements TextRule {

    /** The rule has no state. */
    public CallInputBadTypeRule() {}

    @Override
    public void check(Text text, Scope scope, Findings findings) {
        scope.key()
                .filter(key -> key.node().equals("call-input") && key.name().equals("type"))
                .flatMap(key -> AllowedWords.complaint(text, key))
                .ifPresent(message -> findings.add(this, text, message + reason(text)));
    }

    private static String reason(Text text) {
        return Grammar.node("dispatch-input").key("type").allowed().contains(text.raw())
                ? ", which only \"workflow_dispatch\" has"
                : "";
    }
}
