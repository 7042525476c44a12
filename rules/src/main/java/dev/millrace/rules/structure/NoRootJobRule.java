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
 * Some job has to start first.
 *
 * <pre>{@code
 * jobs:
 *   one: {needs: two, ...}
 *   two: {needs: one, ...}
 * }</pre>
 */
@PublicApi
@RuleInfo(
        id = "no-root-job",
        summary = "Every job needs another, so that none can start",
        category = Category.STRUCTURE,
        severity = Severity.ERROR)
public final class NoRootJobRule implements WorkflowRule {

    /** Made by the rule index. */
    public NoRootJobRule() {}

    @Override
    public void check(Workflow workflow, Scope scope, Findings findings) {
        if (Needs.leaveNoRoot(workflow)) {
            var circles = Circle.of(workflow);
            var first = circles.get(0);
            findings.add(
                    this,
                    workflow.jobs().items().get(0).id(),
                    "no job can start first, as every job has \"needs\": " + first.describe()
                            + (circles.size() == 1 ? "" : ", and so on in " + circles.size() + " circles"),
                    first.edgesFrom(0));
        }
    }
}
