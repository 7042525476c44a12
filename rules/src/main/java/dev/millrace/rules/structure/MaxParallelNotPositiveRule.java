package dev.millrace.rules.structure;

import dev.millrace.annotations.Category;
import dev.millrace.annotations.PublicApi;
import dev.millrace.annotations.RuleInfo;
import dev.millrace.annotations.Severity;
import dev.millrace.core.rule.Findings;
import dev.millrace.core.rule.JobRule;
import dev.millrace.core.rule.Scope;
import dev.millrace.core.workflow.Job;
import dev.millrace.core.workflow.Strategy;

/**
 * At least one job of a matrix has to run at a time.
 *
 * <pre>{@code
 * strategy:
 *   max-parallel: 0
 * }</pre>
 */
@PublicApi
@RuleInfo(
        id = "max-parallel-not-positive",
        summary = "max-parallel is zero or less",
        category = Category.STRUCTURE,
        severity = Severity.ERROR,
        aliases = "actionlint:syntax-check")
public final class MaxParallelNotPositiveRule implements JobRule {

    /** Made by the rule index. */
    public MaxParallelNotPositiveRule() {}

    @Override
    public void check(Job job, Scope scope, Findings findings) {
        job.strategy()
                .flatMap(Strategy::maxParallel)
                .filter(value -> value.literal().filter(number -> number <= 0).isPresent())
                .ifPresent(value -> findings.add(
                        this,
                        value,
                        "\"max-parallel\" is " + value.text() + ", but at least one job has to run at a time"));
    }
}
