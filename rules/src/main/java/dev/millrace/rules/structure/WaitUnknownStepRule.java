package dev.millrace.rules.structure;

import dev.millrace.annotations.Category;
import dev.millrace.annotations.PublicApi;
import dev.millrace.annotations.RuleInfo;
import dev.millrace.annotations.Severity;
import dev.millrace.core.rule.Findings;
import dev.millrace.core.rule.JobRule;
import dev.millrace.core.rule.Scope;
import dev.millrace.core.workflow.Job;
import dev.millrace.core.workflow.StepsJob;
import dev.millrace.core.yaml.Text;
import dev.millrace.rules.structure.WaitTarget.State;
import java.util.LinkedHashSet;
import java.util.List;

/**
 * A step can wait for a step before it, by its id.
 *
 * <pre>{@code
 * - id: server
 *   run: ./serve
 *   background: true
 * - wait: sever   # did you mean "server"?
 * }</pre>
 */
@PublicApi
@RuleInfo(
        id = "wait-unknown-step",
        summary = "A step waits for a step that does not stand before it",
        category = Category.STRUCTURE,
        severity = Severity.ERROR)
public final class WaitUnknownStepRule implements JobRule {

    /** Made by the rule index. */
    public WaitUnknownStepRule() {}

    @Override
    public void check(Job job, Scope scope, Findings findings) {
        if (job instanceof StepsJob steps && !StepIds.areIncomplete(steps.steps())) {
            var unknown = WaitTarget.in(job, State.UNKNOWN);
            if (!unknown.isEmpty()) {
                report(unknown, StepIds.of(steps.steps()), findings);
            }
        }
    }

    private void report(List<WaitTarget> unknown, List<Text> steps, Findings findings) {
        var ids = new LinkedHashSet<String>();
        steps.forEach(id -> ids.add(id.raw()));
        var hints = new Hints();
        for (var target : unknown) {
            var id = target.id().raw();
            findings.add(
                    this,
                    target.id(),
                    "\"" + target.key() + "\" names \"" + id + "\", but "
                            + (ids.contains(id)
                                    ? "that step comes later; a step can only wait for one before it"
                                    : "no step has that id, letter by letter" + hints.of(id, ids)));
        }
    }
}
