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
 * A call gives the secrets that the called workflow requires.
 *
 * <pre>{@code
 * uses: ./.github/workflows/deploy.yml
 * # secrets: inherit
 * }</pre>
 */
@PublicApi
@RuleInfo(
        id = "reusable-missing-secret",
        summary = "A call does not give a secret that the called workflow requires",
        category = Category.SEMANTICS,
        severity = Severity.ERROR,
        aliases = "actionlint:workflow-call")
public final class ReusableMissingSecretRule implements JobRule {

    // GitHub gives this one without being asked.
    private static final String TOKEN = "GITHUB_TOKEN";

    /** Made by the rule index. */
    public ReusableMissingSecretRule() {}

    @Override
    public void check(Job job, Scope scope, Findings findings) {
        Reference.of(job)
                .filter(reference -> reference.job().secrets().shorthand().isEmpty())
                .ifPresent(reference -> Given.of(
                                reference.job().secrets().entries(),
                                reference.job().mayHold("secrets"))
                        .ifPresent(given -> check(reference, given, scope, findings)));
    }

    private void check(Reference reference, Given given, Scope scope, Findings findings) {
        Callee.of(reference, scope).ifPresent(callee -> {
            for (var secret : callee.secrets().missing(given)) {
                if (!secret.name().equalsIgnoreCase(TOKEN)) {
                    findings.add(callee.weigh(findings.finding(
                                    this,
                                    reference.uses(),
                                    "secret " + Quoted.name(secret.name()) + " is required by " + callee.quoted()
                                            + "; give it under \"secrets\", or write \"secrets: inherit\"")
                            .withRelated(secret.related())));
                }
            }
        });
    }
}
