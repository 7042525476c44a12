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
 * A queue that is neither {@code single} nor {@code max}.
 *
 * <pre>{@code
 * concurrency:
 *   group: deploy
 *   queue: 5
 * }</pre>
 */
@PublicApi
@RuleInfo(
        id = "concurrency-queue-bad-value",
        summary = "The queue of a concurrency is neither single nor max",
        category = Category.STRUCTURE,
        severity = Severity.ERROR,
        aliases = "actionlint:syntax-check")
public final class ConcurrencyQueueBadValueRule implements TextRule {

    /** The rule has no state. */
    public ConcurrencyQueueBadValueRule() {}

    @Override
    public void check(Text text, Scope scope, Findings findings) {
        scope.key()
                .filter(key -> key.node().endsWith("concurrency") && key.name().equals("queue"))
                .flatMap(key -> AllowedWords.complaint(text, key))
                .ifPresent(message -> findings.add(this, text, message));
    }
}
