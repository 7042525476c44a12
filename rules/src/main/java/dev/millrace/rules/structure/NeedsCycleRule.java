package dev.millrace.rules.structure;

import dev.millrace.annotations.Category;
import dev.millrace.annotations.PublicApi;
import dev.millrace.annotations.RuleInfo;
import dev.millrace.annotations.Severity;
import dev.millrace.core.rule.Findings;
import dev.millrace.core.rule.Scope;
import dev.millrace.core.rule.WorkflowRule;
import dev.millrace.core.workflow.Workflow;

/**
 * Jobs that need each other wait forever.
 *
 * <pre>{@code
 * a: {needs: b, ...}
 * b: {needs: a, ...}
 * }</pre>
 */
@PublicApi
@RuleInfo(
        id = "needs-cycle",
        summary = "Jobs need each other in a circle",
        category = Category.STRUCTURE,
        severity = Severity.ERROR,
        aliases = "actionlint:job-needs")
public final class NeedsCycleRule implements WorkflowRule {

    /** Made by the rule index. */
    public NeedsCycleRule() {}

    @Override
    public void check(Workflow workflow, Scope scope, Findings findings) {
        var circles = Circle.of(workflow);
        // Where no job is left to start with, no-root-job says so and names the circle.
        if (circles.isEmpty() || Needs.leaveNoRoot(workflow)) {
            return;
        }
        for (var circle : circles) {
            findings.add(
                    this,
                    circle.edge(0),
                    circle.describe() + ", so " + (circle.jobs().size() == 1 ? "it" : "none of them") + " can"
                            + (circle.jobs().size() == 1 ? "not" : "") + " start",
                    circle.edgesFrom(1));
        }
    }
}
