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
 *   pre-if: runner.os == 'Linux'   # no "pre"
 * }</pre>
 */
@PublicApi
@RuleInfo(
        id = "metadata-pre-if-without-pre",
        summary = "A pre-if has no pre to decide on",
        category = Category.ACTION,
        severity = Severity.ERROR,
        aliases = "actionlint:action")
public final class MetadataPreIfWithoutPreRule implements ActionRule {

    /** The rule has no state. */
    public MetadataPreIfWithoutPreRule() {}

    @Override
    public void check(Action action, Scope scope, Findings findings) {
        Hook.pre(action)
                .filter(Hook::lacksScript)
                .ifPresent(hook -> findings.add(
                        this, hook.condition().orElseThrow().origin().atKey(), hook.complaint("pre-if")));
    }
}
