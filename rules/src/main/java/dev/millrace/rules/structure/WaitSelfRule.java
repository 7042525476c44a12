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
 * A step cannot wait for itself.
 *
 * <pre>{@code
 * - id: server
 *   wait: server
 * }</pre>
 */
@PublicApi
@RuleInfo(
        id = "wait-self",
        summary = "A step waits for itself or cancels itself",
        category = Category.STRUCTURE,
        severity = Severity.ERROR)
public final class WaitSelfRule implements JobRule {

    /** Made by the rule index. */
    public WaitSelfRule() {}

    @Override
    public void check(Job job, Scope scope, Findings findings) {
        WaitTarget.in(job, State.SELF)
                .forEach(target -> findings.add(
                        this,
                        target.id(),
                        "\"" + target.key() + "\" names this very step, \"" + target.id()
                                + "\"; name a background step that stands before it"));
    }
}
