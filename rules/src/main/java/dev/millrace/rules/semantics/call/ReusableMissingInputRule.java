package dev.millrace.rules.semantics.call;

import dev.millrace.annotations.Category;
import dev.millrace.annotations.PublicApi;
import dev.millrace.annotations.RuleInfo;
import dev.millrace.annotations.Severity;
import dev.millrace.core.rule.Findings;
import dev.millrace.core.rule.JobRule;
import dev.millrace.core.rule.Scope;
import dev.millrace.core.workflow.Job;

/**
 * A call gives the inputs that the called workflow requires.
 *
 * <pre>{@code
 * uses: ./.github/workflows/deploy.yml
 * # with: {environment: production}
 * }</pre>
 */
@PublicApi
@RuleInfo(
        id = "reusable-missing-input",
        summary = "A call does not give an input that the called workflow requires",
        category = Category.SEMANTICS,
        severity = Severity.ERROR,
        fixable = true,
        aliases = "actionlint:workflow-call")
public final class ReusableMissingInputRule implements JobRule {

    /** Made by the rule index. */
    public ReusableMissingInputRule() {}

    @Override
    public void check(Job job, Scope scope, Findings findings) {
        Reference.of(job)
                .ifPresent(reference -> Given.of(
                                reference.job().with(), reference.job().mayHold("with"))
                        .ifPresent(given -> Callee.of(reference, scope)
                                .ifPresent(callee -> check(reference, given, callee, findings))));
    }

    private void check(Reference reference, Given given, Callee callee, Findings findings) {
        for (var input : callee.inputs().missing(given)) {
            findings.add(callee.weigh(findings.finding(
                            this,
                            reference.uses(),
                            "input " + Quoted.name(input.name()) + " is required by " + callee.quoted()
                                    + " and has no default; add it to \"with\"")
                    .withRelated(input.related())
                    .withFix(NewInput.of(input, reference, given).fix())));
        }
    }
}
