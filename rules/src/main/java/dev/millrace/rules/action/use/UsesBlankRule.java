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
 * A step names the action that it uses.
 *
 * <pre>{@code
 * - uses: ''   # which one?
 * }</pre>
 */
@PublicApi
@RuleInfo(
        id = "uses-blank",
        summary = "A step does not say which action it uses",
        category = Category.ACTION,
        severity = Severity.ERROR,
        aliases = {"actionlint:syntax-check", "languageservice:step-uses"})
public final class UsesBlankRule implements StepRule {

    /** Made by the rule index. */
    public UsesBlankRule() {}

    @Override
    public void check(Step step, Scope scope, Findings findings) {
        if (step instanceof UsesStep uses
                && uses.uses().raw().isBlank()
                && !uses.uses().isUnreadable()) {
            findings.add(
                    this,
                    uses.uses().isNull()
                            ? uses.uses().origin().atKey()
                            : uses.uses().origin(),
                    "\"uses\" is empty; name an action, like \"actions/checkout@v6\"");
        }
    }
}
