package dev.millrace.rules.runner;

import dev.millrace.annotations.Category;
import dev.millrace.annotations.PublicApi;
import dev.millrace.annotations.RuleInfo;
import dev.millrace.annotations.Severity;
import dev.millrace.core.facts.RunnerLabel;
import dev.millrace.core.facts.RunnerLabels;
import dev.millrace.core.finding.Related;
import dev.millrace.core.rule.Findings;
import dev.millrace.core.rule.JobRule;
import dev.millrace.core.rule.Scope;
import dev.millrace.core.workflow.Job;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Two labels that no machine has both of.
 *
 * <pre>{@code
 * runs-on: [ubuntu-latest, windows-latest]
 * }</pre>
 */
@PublicApi
@RuleInfo(
        id = "runner-label-conflict",
        summary = "A job asks for labels that no machine has together",
        category = Category.RUNNER,
        severity = Severity.ERROR,
        aliases = "actionlint:runner-label")
public final class RunnerLabelConflictRule implements JobRule {

    /** Made by the rule index. */
    public RunnerLabelConflictRule() {}

    @Override
    public void check(Job job, Scope scope, Findings findings) {
        for (var request : RunnerRequest.of(job)) {
            var mayBeOwn = request.mayBeOwn(scope);
            var labels = request.labels();
            // One of each label is enough to compare with, so that a long list costs no more than its length.
            var before = new LinkedHashMap<String, WrittenLabel>();
            for (var label : labels) {
                conflicting(label, before, mayBeOwn)
                        .ifPresent(other -> findings.add(
                                this,
                                label,
                                "no machine has both labels, " + other.quoted() + " and " + label.quoted()
                                        + ", but a job runs on one that has all of them; to run it on each, use \"strategy.matrix\"",
                                Related.to(other, other.quoted() + " stands here")));
                label.known().ifPresent(known -> before.putIfAbsent(known.name(), label));
            }
        }
    }

    private static Optional<WrittenLabel> conflicting(
            WrittenLabel label, Map<String, WrittenLabel> before, boolean mayBeOwn) {
        return label.known()
                .flatMap(known -> before.values().stream()
                        .filter(other -> isConflict(other.known().orElseThrow(), known, mayBeOwn))
                        .findFirst());
    }

    private static boolean isConflict(RunnerLabel one, RunnerLabel other, boolean mayBeOwn) {
        if (one.os().isEmpty() || other.os().isEmpty()) {
            return false;
        }
        if (!one.os().equals(other.os())) {
            return true;
        }
        // Whoever has a machine may give it the names of several images.
        return !mayBeOwn
                && one.isImage()
                && other.isImage()
                && Collections.disjoint(RunnerLabels.imagesOf(one), RunnerLabels.imagesOf(other));
    }
}
