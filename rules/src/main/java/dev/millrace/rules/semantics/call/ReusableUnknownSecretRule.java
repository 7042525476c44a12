package dev.millrace.rules.semantics.call;

import dev.millrace.annotations.Category;
import dev.millrace.annotations.PublicApi;
import dev.millrace.annotations.RuleInfo;
import dev.millrace.annotations.Severity;
import dev.millrace.core.finding.Suggestion;
import dev.millrace.core.rule.Findings;
import dev.millrace.core.rule.JobRule;
import dev.millrace.core.rule.Scope;
import dev.millrace.core.workflow.Entry;
import dev.millrace.core.workflow.Job;
import dev.millrace.core.yaml.Text;

/**
 * A call gives secrets that the called workflow declares.
 *
 * <pre>{@code
 * secrets:
 *   tokne: ${{ secrets.TOKEN }}   # did you mean "token"?
 * }</pre>
 */
@PublicApi
@RuleInfo(
        id = "reusable-unknown-secret",
        summary = "A call gives a secret that the called workflow does not declare",
        category = Category.SEMANTICS,
        severity = Severity.ERROR,
        aliases = "actionlint:workflow-call")
public final class ReusableUnknownSecretRule implements JobRule {

    /** Made by the rule index. */
    public ReusableUnknownSecretRule() {}

    @Override
    public void check(Job job, Scope scope, Findings findings) {
        Reference.of(job)
                .ifPresent(reference -> Callee.of(reference, scope)
                        .filter(callee -> !callee.secrets().isOpen())
                        .ifPresent(callee -> {
                            for (var entry : reference.job().secrets().entries()) {
                                if (entry.key().isLiteral()
                                        && callee.secrets()
                                                .find(entry.key().raw())
                                                .isEmpty()) {
                                    findings.add(
                                            callee.weigh(findings.finding(this, entry.key(), message(entry, callee))));
                                }
                            }
                        }));
    }

    private static String message(Entry<Text> entry, Callee callee) {
        var name = entry.key().raw();
        var names = callee.secrets().names();
        var hint = Suggestion.hint(name, names);
        return Quoted.name(name) + " is no secret of " + callee.quoted()
                + (!hint.isEmpty()
                        ? hint
                        : names.isEmpty() ? ", which takes none" : ", which takes " + Quoted.list(names));
    }
}
