package dev.millrace.rules.structure;

import dev.millrace.annotations.Category;
import dev.millrace.annotations.PublicApi;
import dev.millrace.annotations.RuleInfo;
import dev.millrace.annotations.Severity;
import dev.millrace.core.rule.Findings;
import dev.millrace.core.rule.JobRule;
import dev.millrace.core.rule.Scope;
import dev.millrace.core.rule.StepRule;
import dev.millrace.core.workflow.Job;
import dev.millrace.core.workflow.Step;
import dev.millrace.core.workflow.StepsJob;
import dev.millrace.core.workflow.Value;
import java.util.Optional;

/**
 * A timeout is a number of minutes above zero.
 *
 * <pre>{@code
 * timeout-minutes: 0
 * }</pre>
 */
@PublicApi
@RuleInfo(
        id = "timeout-not-positive",
        summary = "A timeout is zero or less",
        category = Category.STRUCTURE,
        severity = Severity.ERROR,
        aliases = "actionlint:syntax-check")
public final class TimeoutNotPositiveRule implements JobRule, StepRule {

    /** Made by the rule index. */
    public TimeoutNotPositiveRule() {}

    @Override
    public void check(Job job, Scope scope, Findings findings) {
        if (job instanceof StepsJob steps) {
            checkTimeout(steps.timeoutMinutes(), findings);
            // GitHub says nothing against no time at all to clean up in.
            steps.cancelTimeoutMinutes()
                    .filter(value ->
                            value.literal().filter(minutes -> minutes < 0).isPresent())
                    .ifPresent(value -> findings.add(
                            this,
                            value,
                            "\"cancel-timeout-minutes\" is " + value.text() + ", but minutes cannot be negative"));
        }
    }

    @Override
    public void check(Step step, Scope scope, Findings findings) {
        checkTimeout(step.timeoutMinutes(), findings);
    }

    private void checkTimeout(Optional<Value<Double>> timeout, Findings findings) {
        timeout.filter(value -> value.literal().filter(minutes -> minutes <= 0).isPresent())
                .ifPresent(value -> findings.add(
                        this,
                        value,
                        "\"timeout-minutes\" is " + value.text()
                                + ", but must be more than 0; leave it out for GitHub's own limit"));
    }
}
