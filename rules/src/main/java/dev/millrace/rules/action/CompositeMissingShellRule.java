package dev.millrace.rules.action;

import dev.millrace.annotations.Category;
import dev.millrace.annotations.PublicApi;
import dev.millrace.annotations.RuleInfo;
import dev.millrace.annotations.Severity;
import dev.millrace.core.rule.Findings;
import dev.millrace.core.rule.Scope;
import dev.millrace.core.rule.StepRule;
import dev.millrace.core.workflow.RunStep;
import dev.millrace.core.workflow.Step;

/**
 * A script in a composite action without a shell.
 *
 * <pre>{@code
 * steps:
 *   - run: make   # no "shell"
 * }</pre>
 */
@PublicApi
@RuleInfo(
        id = "composite-missing-shell",
        summary = "A script of a composite action names no shell",
        category = Category.ACTION,
        severity = Severity.ERROR,
        aliases = "ghalint:action_shell_is_required")
public final class CompositeMissingShellRule implements StepRule {

    /** The rule has no state. */
    public CompositeMissingShellRule() {}

    @Override
    public void check(Step step, Scope scope, Findings findings) {
        if (scope.action().isPresent() && step instanceof RunStep run && run.lacks("shell", run.shell())) {
            findings.add(
                    this,
                    run.run().origin().atKey(),
                    "this \"run\" has no \"shell\", and composite actions have no default; add \"shell: bash\" or another");
        }
    }
}
