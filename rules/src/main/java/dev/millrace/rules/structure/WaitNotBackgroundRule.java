package dev.millrace.rules.structure;

import dev.millrace.annotations.Category;
import dev.millrace.annotations.PublicApi;
import dev.millrace.annotations.RuleInfo;
import dev.millrace.annotations.Severity;
import dev.millrace.core.rule.Findings;
import dev.millrace.core.rule.JobRule;
import dev.millrace.core.rule.Scope;
import dev.millrace.core.workflow.Job;
import dev.millrace.rules.structure.WaitTarget.State;

/**
 * Only a step in the background is still running when a later one waits for it.
 *
 * <pre>{@code
 * - id: server
 *   run: ./serve       # no background: true
 * - wait: server
 * }</pre>
 */
@PublicApi
@RuleInfo(
        id = "wait-not-background",
        summary = "A step waits for one that does not run in the background",
        category = Category.STRUCTURE,
        severity = Severity.ERROR)
public final class WaitNotBackgroundRule implements JobRule {

    /** Made by the rule index. */
    public WaitNotBackgroundRule() {}

    @Override
    public void check(Job job, Scope scope, Findings findings) {
        WaitTarget.in(job, State.FOREGROUND)
                .forEach(target -> findings.add(
                        this,
                        target.id(),
                        "\"" + target.key() + "\" names step \"" + target.id()
                                + "\", which is over by then; give that step \"background: true\""));
    }
}
