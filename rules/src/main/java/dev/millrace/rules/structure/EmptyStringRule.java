package dev.millrace.rules.structure;

import dev.millrace.annotations.Category;
import dev.millrace.annotations.PublicApi;
import dev.millrace.annotations.RuleInfo;
import dev.millrace.annotations.Severity;
import dev.millrace.core.facts.GrammarKey;
import dev.millrace.core.rule.Findings;
import dev.millrace.core.rule.Scope;
import dev.millrace.core.rule.TextRule;
import dev.millrace.core.source.Span;
import dev.millrace.core.yaml.Text;

/**
 * An empty text where GitHub wants one that is not.
 *
 * <pre>{@code
 * schedule:
 *   - cron: ''
 * }</pre>
 */
@PublicApi
@RuleInfo(
        id = "empty-string",
        summary = "A text is empty where GitHub wants one that is not",
        category = Category.STRUCTURE,
        severity = Severity.ERROR,
        aliases = "actionlint:syntax-check")
public final class EmptyStringRule implements TextRule {

    /** The rule has no state. */
    public EmptyStringRule() {}

    @Override
    public void check(Text text, Scope scope, Findings findings) {
        var key = scope.key().orElseThrow();
        var kind = key.kind();
        if (kind.nonEmpty() && text.isEmpty() && !(text.isNull() && kind.wantsSection())) {
            findings.add(this, text.isNull() ? text.origin().atKey() : text.origin(), message(text, key));
        }
    }

    private static String message(Text text, GrammarKey key) {
        var name = text.origin().keySpan().map(Span::text);
        if (name.isEmpty()) {
            return "an item of \"" + key.name() + "\" is empty; write a value or remove the item";
        }
        return "\"" + name.get() + "\" is empty; write a value" + (key.required() ? "" : " or remove the key");
    }
}
