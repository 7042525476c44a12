package dev.millrace.rules.runner;

import dev.millrace.annotations.Category;
import dev.millrace.annotations.PublicApi;
import dev.millrace.annotations.RuleInfo;
import dev.millrace.annotations.Severity;
import dev.millrace.core.facts.RunnerLabel;
import dev.millrace.core.finding.Finding;
import dev.millrace.core.finding.Fix;
import dev.millrace.core.rule.Findings;
import dev.millrace.core.rule.JobRule;
import dev.millrace.core.rule.Scope;
import dev.millrace.core.workflow.Job;
import java.util.stream.Collectors;

/**
 * A machine that GitHub has no more, or will not have for long.
 *
 * <pre>{@code
 * runs-on: ubuntu-20.04
 * }</pre>
 */
@PublicApi
@RuleInfo(
        id = "runner-deprecated-label",
        summary = "A job asks for a runner that GitHub has removed or is about to remove",
        category = Category.RUNNER,
        severity = Severity.ERROR,
        fixable = true,
        aliases = "actionlint:runner-label")
public final class RunnerDeprecatedLabelRule implements JobRule {

    /** Made by the rule index. */
    public RunnerDeprecatedLabelRule() {}

    @Override
    public void check(Job job, Scope scope, Findings findings) {
        for (var request : RunnerRequest.of(job)) {
            // Beside a label that is none of GitHub's, the machine is somebody's own, too.
            if (!request.mayBeOwn(scope) && request.labels().stream().allMatch(RunnerDeprecatedLabelRule::isOfGithub)) {
                for (var label : request.labels()) {
                    label.known().ifPresent(known -> check(label, known, scope, findings));
                }
            }
        }
    }

    private static boolean isOfGithub(WrittenLabel label) {
        return label.known().map(RunnerLabel::isImage).orElse(false);
    }

    private void check(WrittenLabel label, RunnerLabel known, Scope scope, Findings findings) {
        var day = scope.settings().asOf();
        if (known.isRemoved(day)) {
            findings.add(finding(label, known, removed(label, known), findings));
        } else if (known.isDeprecated(day)) {
            findings.add(
                    finding(label, known, deprecated(label, known), findings).withSeverity(Severity.WARNING));
        }
    }

    private Finding finding(WrittenLabel label, RunnerLabel known, String message, Findings findings) {
        var successor = known.successors().get(0);
        return findings.finding(this, label, message + "; use " + names(known))
                .withFix(label.replacedBy(successor)
                        .map(edit -> Fix.unsafe("ask for " + successor + ", which has other software", edit)));
    }

    private static String removed(WrittenLabel label, RunnerLabel known) {
        return "GitHub removed the runner " + label.quoted()
                + known.removed().map(day -> " on " + day).orElse("") + ", so that no job runs on it any more";
    }

    private static String deprecated(WrittenLabel label, RunnerLabel known) {
        return "the runner " + label.quoted()
                + known.deprecated().map(day -> " is deprecated since " + day).orElse(" is deprecated")
                + known.removed()
                        .map(day -> ", and GitHub removes it on " + day)
                        .orElse("");
    }

    private static String names(RunnerLabel known) {
        return known.successors().stream().map(name -> "\"" + name + "\"").collect(Collectors.joining(" or "));
    }
}
