package dev.millrace.rules.structure;

import dev.millrace.annotations.Category;
import dev.millrace.annotations.PublicApi;
import dev.millrace.annotations.RuleInfo;
import dev.millrace.annotations.Severity;
import dev.millrace.core.action.Action;
import dev.millrace.core.action.CompositeRuns;
import dev.millrace.core.finding.Related;
import dev.millrace.core.rule.ActionRule;
import dev.millrace.core.rule.Findings;
import dev.millrace.core.rule.JobRule;
import dev.millrace.core.rule.Scope;
import dev.millrace.core.workflow.Items;
import dev.millrace.core.workflow.Job;
import dev.millrace.core.workflow.Step;
import dev.millrace.core.workflow.StepsJob;
import dev.millrace.core.yaml.Text;
import java.util.HashMap;

/**
 * GitHub ignores case in the ids of steps, and each job has its own.
 *
 * <pre>{@code
 * - id: build
 *   run: make
 * - id: Build
 *   run: make all
 * }</pre>
 */
@PublicApi
@RuleInfo(
        id = "duplicate-step-id",
        summary = "Two steps of a job have the same id",
        category = Category.STRUCTURE,
        severity = Severity.ERROR,
        aliases = "actionlint:id")
public final class DuplicateStepIdRule implements JobRule, ActionRule {

    /** Made by the rule index. */
    public DuplicateStepIdRule() {}

    @Override
    public void check(Job job, Scope scope, Findings findings) {
        if (job instanceof StepsJob steps) {
            checkIds(steps.steps(), findings);
        }
    }

    @Override
    public void check(Action action, Scope scope, Findings findings) {
        action.runs()
                .filter(CompositeRuns.class::isInstance)
                .ifPresent(runs -> checkIds(((CompositeRuns) runs).steps(), findings));
    }

    private void checkIds(Items<Step> steps, Findings findings) {
        var seen = new HashMap<String, Text>();
        for (var id : StepIds.of(steps)) {
            var first = seen.putIfAbsent(Identifier.fold(id), id);
            if (first != null) {
                findings.add(this, id, message(first, id), Related.to(first, "first used here"));
            }
        }
    }

    private static String message(Text first, Text again) {
        return first.raw().equals(again.raw())
                ? "two steps have the id \"" + again + "\"; rename one of them"
                : "steps \"" + first + "\" and \"" + again
                        + "\" have the same id to GitHub, which ignores case here; rename one of them";
    }
}
