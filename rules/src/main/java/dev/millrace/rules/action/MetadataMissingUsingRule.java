package dev.millrace.rules.action;

import dev.millrace.annotations.Category;
import dev.millrace.annotations.PublicApi;
import dev.millrace.annotations.RuleInfo;
import dev.millrace.annotations.Severity;
import dev.millrace.core.action.Action;
import dev.millrace.core.action.Runs;
import dev.millrace.core.rule.ActionRule;
import dev.millrace.core.rule.Findings;
import dev.millrace.core.rule.Scope;

/**
 * How an action runs, without its runtime.
 *
 * <pre>{@code
 * runs:
 *   main: index.js   # no "using"
 * }</pre>
 */
@PublicApi
@RuleInfo(
        id = "metadata-missing-using",
        summary = "An action does not say what it runs on",
        category = Category.ACTION,
        severity = Severity.ERROR,
        aliases = "actionlint:action")
public final class MetadataMissingUsingRule implements ActionRule {

    /** The rule has no state. */
    public MetadataMissingUsingRule() {}

    @Override
    public void check(Action action, Scope scope, Findings findings) {
        action.runs().ifPresent(runs -> check(runs, findings));
    }

    private void check(Runs runs, Findings findings) {
        if (runs.lacks("using", runs.using())) {
            findings.add(this, runs.origin().atKey(), "\"runs\" has no \"using\"; it takes " + Using.list());
        }
    }
}
