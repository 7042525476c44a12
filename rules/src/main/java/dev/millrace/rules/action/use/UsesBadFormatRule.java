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
 * What a step uses is an action of a repository at a ref, one of its own repository, or an image.
 *
 * <pre>{@code
 * - uses: actions/checkout   # actions/checkout@v6
 * }</pre>
 */
@PublicApi
@RuleInfo(
        id = "uses-bad-format",
        summary = "A step names its action in a form that GitHub does not know",
        category = Category.ACTION,
        severity = Severity.ERROR,
        aliases = {"actionlint:action", "languageservice:step-uses"})
public final class UsesBadFormatRule implements StepRule {

    /** Made by the rule index. */
    public UsesBadFormatRule() {}

    @Override
    public void check(Step step, Scope scope, Findings findings) {
        if (step instanceof UsesStep uses
                && uses.uses().isLiteral()
                && !uses.uses().raw().isBlank()
                && !uses.uses().isUnreadable()
                && !WorkflowFile.isNamedBy(uses.uses().raw())) {
            UsesMistake.in(uses.uses().raw(), scope).ifPresent(mistake -> findings.add(this, uses.uses(), mistake));
        }
    }
}
