package dev.millrace.rules.action.use;

import dev.millrace.annotations.Category;
import dev.millrace.annotations.PublicApi;
import dev.millrace.annotations.RuleInfo;
import dev.millrace.annotations.Severity;
import dev.millrace.core.finding.Related;
import dev.millrace.core.finding.Suggestion;
import dev.millrace.core.rule.Findings;
import dev.millrace.core.rule.Scope;
import dev.millrace.core.rule.StepRule;
import dev.millrace.core.workflow.Step;
import dev.millrace.core.workflow.UsesStep;
import dev.millrace.core.yaml.Text;

/**
 * A step sets the inputs that its action has.
 *
 * <pre>{@code
 * - uses: actions/checkout@v6
 *   with:
 *     depth: 0   # fetch-depth
 * }</pre>
 */
@PublicApi
@RuleInfo(
        id = "action-unknown-input",
        summary = "A step sets an input that its action does not have",
        category = Category.ACTION,
        severity = Severity.ERROR,
        aliases = {"actionlint:action", "languageservice:action-inputs"})
public final class ActionUnknownInputRule implements StepRule {

    /** Made by the rule index. */
    public ActionUnknownInputRule() {}

    @Override
    public void check(Step step, Scope scope, Findings findings) {
        if (step instanceof UsesStep uses && !uses.with().entries().isEmpty()) {
            DeclaredInputs.of(uses, scope).ifPresent(declared -> check(uses, declared, findings));
        }
    }

    private void check(UsesStep step, DeclaredInputs declared, Findings findings) {
        for (var entry : step.with()) {
            var name = entry.key();
            if (name.isLiteral() && !name.isEmpty() && !declared.takes(name.raw())) {
                var finding = findings.finding(this, name, message(name, declared));
                findings.add(declared.weigh(declared.declaration()
                        .map(place -> finding.withRelated(new Related("the action is declared here", place)))
                        .orElse(finding)));
            }
        }
    }

    private static String message(Text name, DeclaredInputs declared) {
        var names = declared.names();
        var hint = Suggestion.hint(name.raw(), names);
        var rest = !hint.isEmpty() ? hint : names.isEmpty() ? "" : "; it has " + Names.list(names);
        var has = declared.isOneVersion()
                ? declared.title() + " has no input "
                : "no known version of " + declared.title() + " has an input ";
        return has + Names.quoted(name.raw()) + declared.asOf() + (names.isEmpty() ? ", and none at all" : "") + rest;
    }
}
