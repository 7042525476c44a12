package dev.millrace.rules.runner;

import dev.millrace.annotations.Category;
import dev.millrace.annotations.PublicApi;
import dev.millrace.annotations.RuleInfo;
import dev.millrace.annotations.Severity;
import dev.millrace.core.rule.Findings;
import dev.millrace.core.rule.JobRule;
import dev.millrace.core.rule.Scope;
import dev.millrace.core.workflow.Job;

/**
 * A label that is almost one of GitHub's.
 *
 * <pre>{@code
 * runs-on: ubuntu-latset
 * }</pre>
 */
@PublicApi
@RuleInfo(
        id = "runner-unknown-label",
        summary = "A runner label looks like a misspelt one of GitHub's",
        category = Category.RUNNER,
        severity = Severity.WARNING,
        aliases = "actionlint:runner-label")
public final class RunnerUnknownLabelRule implements JobRule {

    /** Made by the rule index. */
    public RunnerUnknownLabelRule() {}

    @Override
    public void check(Job job, Scope scope, Findings findings) {
        for (var request : RunnerRequest.of(job)) {
            if (!request.mayBeOwn(scope)) {
                request.labels().forEach(label -> check(label, findings));
            }
        }
    }

    private void check(WrittenLabel label, Findings findings) {
        MisspeltLabel.meant(label.label())
                .ifPresent(meant -> findings.add(
                        this,
                        label,
                        "GitHub has no runner with the label " + label.quoted() + "; did you mean \"" + meant
                                + "\"? A label of your own belongs into \"runner-labels\" of .github/millrace.yml"));
    }
}
