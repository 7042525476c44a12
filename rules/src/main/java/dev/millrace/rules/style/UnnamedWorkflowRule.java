package dev.millrace.rules.style;

import dev.millrace.annotations.Category;
import dev.millrace.annotations.PublicApi;
import dev.millrace.annotations.RuleInfo;
import dev.millrace.annotations.Severity;
import dev.millrace.core.rule.Findings;
import dev.millrace.core.rule.Scope;
import dev.millrace.core.rule.WorkflowRule;
import dev.millrace.core.workflow.Workflow;

/**
 * A workflow without a name: GitHub shows its path instead.
 *
 * <pre>{@code
 * on: push   # no "name"
 * }</pre>
 */
@PublicApi
@RuleInfo(
        id = "unnamed-workflow",
        summary = "A workflow has no name",
        category = Category.STYLE,
        severity = Severity.OFF,
        aliases = "zizmor:anonymous-definition")
public final class UnnamedWorkflowRule implements WorkflowRule {

    /** Made by the rule index. */
    public UnnamedWorkflowRule() {}

    @Override
    public void check(Workflow workflow, Scope scope, Findings findings) {
        // Of an action without a name metadata-missing-name speaks.
        if (workflow.lacks("name", workflow.name())) {
            findings.add(
                    this,
                    workflow,
                    "the workflow has no \"name\", so that GitHub shows the path of its file; add \"name\" with what it is for");
        }
    }
}
