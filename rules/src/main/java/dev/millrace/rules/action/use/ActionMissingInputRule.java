package dev.millrace.rules.action.use;

import dev.millrace.annotations.Category;
import dev.millrace.annotations.PublicApi;
import dev.millrace.annotations.RuleInfo;
import dev.millrace.annotations.Severity;
import dev.millrace.core.finding.Related;
import dev.millrace.core.rule.Findings;
import dev.millrace.core.rule.Scope;
import dev.millrace.core.rule.StepRule;
import dev.millrace.core.workflow.Entry;
import dev.millrace.core.workflow.Step;
import dev.millrace.core.workflow.UsesStep;
import dev.millrace.core.yaml.Text;
import java.util.List;
import java.util.stream.Stream;

/**
 * A step sets what its action requires.
 *
 * <pre>{@code
 * - uses: actions/cache@v5
 *   with:
 *     path: ~/.m2   # no "key"
 * }</pre>
 */
@PublicApi
@RuleInfo(
        id = "action-missing-input",
        summary = "A step does not set an input that its action requires",
        category = Category.ACTION,
        severity = Severity.ERROR,
        fixable = true,
        aliases = {"actionlint:action", "languageservice:action-inputs"})
public final class ActionMissingInputRule implements StepRule {

    /** Made by the rule index. */
    public ActionMissingInputRule() {}

    @Override
    public void check(Step step, Scope scope, Findings findings) {
        if (step instanceof UsesStep uses && isAllKnown(uses)) {
            DeclaredInputs.of(uses, scope).ifPresent(declared -> check(uses, declared, findings));
        }
    }

    // A computed name may be the one that is missing.
    private static boolean isAllKnown(UsesStep step) {
        return step.with().expression().isEmpty()
                && step.with().unreadable().isEmpty()
                && !step.mayHold("with")
                && step.with().stream().map(Entry::key).allMatch(Text::isLiteral);
    }

    private void check(UsesStep step, DeclaredInputs declared, Findings findings) {
        var missing = declared.inputs().stream()
                .filter(DeclaredInput::mustBeGiven)
                .filter(input -> step.with().get(input.name()).isEmpty())
                .toList();
        if (!missing.isEmpty()) {
            var names = missing.stream().map(DeclaredInput::name).toList();
            findings.add(declared.weigh(findings.finding(this, step.uses(), message(names, declared))
                    .withRelated(places(missing).toArray(Related[]::new))
                    .withFix(InputPlaceholder.fix(step, names))));
        }
    }

    private static Stream<Related> places(List<DeclaredInput> missing) {
        return missing.stream()
                .flatMap(input -> input.place().stream()
                        .map(place -> new Related("input " + Names.quoted(input.name()) + " is required here", place)));
    }

    private static String message(List<String> names, DeclaredInputs declared) {
        return declared.title() + " requires " + (names.size() == 1 ? "input " : "inputs ") + Names.list(names)
                + declared.asOf() + ", which this step does not set";
    }
}
