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
 * A condition for a script that is not there.
 *
 * <pre>{@code
 * runs:
 *   using: node24
 *   main: index.js
 *   post-if: runner.os == 'Linux'   # no "post"
 * }</pre>
 */
@PublicApi
@RuleInfo(
        id = "metadata-post-if-without-post",
        summary = "A post-if has no post to decide on",
        category = Category.ACTION,
        severity = Severity.ERROR,
        aliases = "actionlint:action")
public final class MetadataPostIfWithoutPostRule implements ActionRule {

    /** The rule has no state. */
    public MetadataPostIfWithoutPostRule() {}

    @Override
    public void check(Action action, Scope scope, Findings findings) {
        Hook.post(action)
                .filter(Hook::lacksScript)
                .ifPresent(hook -> findings.add(
                        this, hook.condition().orElseThrow().origin().atKey(), hook.complaint("post-if")));
    }
}
