package dev.millrace.rules.action.use;

import dev.millrace.annotations.Category;
import dev.millrace.annotations.PublicApi;
import dev.millrace.annotations.RuleInfo;
import dev.millrace.annotations.Severity;
import dev.millrace.core.finding.Finding;
import dev.millrace.core.finding.Related;
import dev.millrace.core.rule.Findings;
import dev.millrace.core.rule.Scope;
import dev.millrace.core.rule.StepRule;
import dev.millrace.core.workflow.Step;
import dev.millrace.core.workflow.UsesStep;
import dev.millrace.core.yaml.Text;
import java.util.Locale;
import java.util.Optional;

/**
 * A step sets an input that its action is about to drop.
 *
 * <pre>{@code
 * - uses: pypa/gh-action-pypi-publish@release/v1
 *   with:
 *     packages_dir: out   # packages-dir
 * }</pre>
 */
@PublicApi
@RuleInfo(
        id = "action-deprecated-input",
        summary = "A step sets an input that its action calls deprecated",
        category = Category.ACTION,
        severity = Severity.WARNING,
        aliases = {"actionlint:action", "languageservice:action-inputs"})
public final class ActionDeprecatedInputRule implements StepRule {

    private static final int LONGEST_MESSAGE = 200;

    /** Made by the rule index. */
    public ActionDeprecatedInputRule() {}

    @Override
    public void check(Step step, Scope scope, Findings findings) {
        if (step instanceof UsesStep uses && !uses.with().entries().isEmpty()) {
            DeclaredInputs.of(uses, scope).ifPresent(declared -> check(uses, declared, findings));
        }
    }

    private void check(UsesStep step, DeclaredInputs declared, Findings findings) {
        for (var entry : step.with()) {
            if (entry.key().isLiteral()) {
                declared.find(entry.key().raw())
                        .filter(DeclaredInput::isDeprecated)
                        .ifPresent(input -> findings.add(finding(entry.key(), input, declared, findings)));
            }
        }
    }

    private Finding finding(Text name, DeclaredInput input, DeclaredInputs declared, Findings findings) {
        var finding = findings.finding(
                this,
                name,
                "input " + Names.quoted(name.raw()) + " of " + declared.title() + " is deprecated" + declared.asOf()
                        + input.message()
                                .map(ActionDeprecatedInputRule::quoted)
                                .or(() -> instead(input, declared))
                                .orElse("; see what its owner recommends"));
        // What is deprecated stays so, or is dropped.
        return input.place()
                .map(place -> finding.withRelated(new Related("it is declared here", place)))
                .orElse(finding);
    }

    private static String quoted(String message) {
        var line = message.strip().replaceAll("\\s+", " ");
        return ": " + (line.length() > LONGEST_MESSAGE ? line.substring(0, LONGEST_MESSAGE) + "..." : line);
    }

    // Many inputs were renamed to take hyphens.
    private static Optional<String> instead(DeclaredInput input, DeclaredInputs declared) {
        return declared.inputs().stream()
                .filter(other -> !other.isDeprecated() && fold(other).equals(fold(input)))
                .findFirst()
                .map(other -> "; use " + Names.quoted(other.name()));
    }

    private static String fold(DeclaredInput input) {
        return input.name().replace("_", "").replace("-", "").toLowerCase(Locale.ROOT);
    }
}
