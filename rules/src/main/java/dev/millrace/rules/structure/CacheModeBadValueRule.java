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
 * A cache mode that GitHub does not know.
 *
 * <pre>{@code
 * cache-mode: readonly   # read
 * }</pre>
 */
@PublicApi
@RuleInfo(
        id = "cache-mode-bad-value",
        summary = "A cache mode is unknown",
        category = Category.STRUCTURE,
        severity = Severity.ERROR)
public final class CacheModeBadValueRule implements TextRule {

    /** The rule has no state. */
    public CacheModeBadValueRule() {}

    @Override
    public void check(Text text, Scope scope, Findings findings) {
        scope.key()
                .filter(key -> key.name().equals("cache-mode"))
                .flatMap(key -> AllowedWords.complaint(text, key))
                .ifPresent(message -> findings.add(this, text, message));
    }
}
