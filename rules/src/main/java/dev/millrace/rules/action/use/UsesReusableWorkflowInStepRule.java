package dev.millrace.rules.action.use;

import dev.millrace.annotations.Category;
import dev.millrace.annotations.PublicApi;
import dev.millrace.annotations.RuleInfo;
import dev.millrace.annotations.Severity;
import dev.millrace.core.rule.Findings;
import dev.millrace.core.rule.Scope;
import dev.millrace.core.rule.StepRule;
import dev.millrace.core.workflow.Step;
import dev.millrace.core.workflow.UsesStep;

/**
 * A workflow is called by a job; a step uses actions only.
 *
 * <pre>{@code
 * steps:
 *   - uses: ./.github/workflows/deploy.yml   # "uses" of a job
 * }</pre>
 */
@PublicApi
@RuleInfo(
        id = "uses-reusable-workflow-in-step",
        summary = "A step uses a workflow, which only a job can call",
        category = Category.ACTION,
        severity = Severity.ERROR,
        aliases = "languageservice:step-uses")
public final class UsesReusableWorkflowInStepRule implements StepRule {

    /** Made by the rule index. */
    public UsesReusableWorkflowInStepRule() {}

    @Override
    public void check(Step step, Scope scope, Findings findings) {
        if (step instanceof UsesStep uses
                && uses.uses().isLiteral()
                && WorkflowFile.isNamedBy(uses.uses().raw())) {
            findings.add(
                    this,
                    uses.uses(),
                    Names.quoted(uses.uses().raw())
                            + " is a workflow, and a step uses actions only; "
                            + (scope.action().isPresent()
                                    ? "an action cannot call it"
                                    : "call it by a job of its own, with \"uses\" in place of \"steps\""));
        }
    }
}
