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
 * A workflow without {@code on}.
 *
 * <pre>{@code
 * name: CI        # no "on"
 * jobs: ...
 * }</pre>
 */
@PublicApi
@RuleInfo(
        id = "missing-on",
        summary = "A workflow has no \"on\"",
        category = Category.STRUCTURE,
        severity = Severity.ERROR,
        aliases = "actionlint:syntax-check")
public final class MissingOnRule implements WorkflowRule {

    /** The rule has no state. */
    public MissingOnRule() {}

    @Override
    public void check(Workflow workflow, Scope scope, Findings findings) {
        if (!(workflow.on().isPresent() || workflow.mayHold("on"))) {
            findings.add(
                    this,
                    workflow,
                    "the workflow has no \"on\", so nothing starts it; name its events, like \"on: push\"");
        }
    }
}
