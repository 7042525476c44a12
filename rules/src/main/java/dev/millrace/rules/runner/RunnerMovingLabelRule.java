package dev.millrace.rules.runner;

import dev.millrace.annotations.Category;
import dev.millrace.annotations.PublicApi;
import dev.millrace.annotations.RuleInfo;
import dev.millrace.annotations.Severity;
import dev.millrace.core.facts.RunnerLabel;
import dev.millrace.core.finding.Fix;
import dev.millrace.core.rule.Findings;
import dev.millrace.core.rule.JobRule;
import dev.millrace.core.rule.Scope;
import dev.millrace.core.workflow.Job;
import java.util.stream.Collectors;

/**
 * A runner that is another one some day.
 *
 * <pre>{@code
 * runs-on: ubuntu-latest
 * }</pre>
 */
@PublicApi
@RuleInfo(
        id = "runner-moving-label",
        summary = "A job asks for the latest runner, whichever that is",
        category = Category.RUNNER,
        severity = Severity.OFF,
        fixable = true)
public final class RunnerMovingLabelRule implements JobRule {

    /** Made by the rule index. */
    public RunnerMovingLabelRule() {}

    @Override
    public void check(Job job, Scope scope, Findings findings) {
        for (var request : RunnerRequest.of(job)) {
            if (!request.mayBeOwn(scope)) {
                for (var label : request.labels()) {
                    var isAlone = request.labels().size() == 1;
                    label.known()
                            .filter(RunnerLabel::isMoving)
                            .ifPresent(known -> check(label, known, isAlone, findings));
                }
            }
        }
    }

    private void check(WrittenLabel label, RunnerLabel known, boolean isAlone, Findings findings) {
        var concrete = known.moving().get(0);
        var images = known.moving().stream().map(name -> "\"" + name + "\"").collect(Collectors.joining(" or "));
        findings.add(findings.finding(
                        this,
                        label,
                        label.quoted() + " means " + images
                                + " for now, and GitHub moves it to newer images; name the one that the job is made for")
                .withFix(label.replacedBy(concrete)
                        .filter(edit -> isAlone)
                        // GitHub moves labels step by step, so today's image is not sure.
                        .map(edit -> Fix.unsafe("ask for " + concrete, edit))));
    }
}
