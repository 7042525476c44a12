package dev.millrace.rules.structure;

import dev.millrace.annotations.Category;
import dev.millrace.annotations.PublicApi;
import dev.millrace.annotations.RuleInfo;
import dev.millrace.annotations.Severity;
import dev.millrace.core.facts.Limits;
import dev.millrace.core.graph.MatrixSize;
import dev.millrace.core.rule.Findings;
import dev.millrace.core.rule.JobRule;
import dev.millrace.core.rule.Scope;
import dev.millrace.core.workflow.Job;
import dev.millrace.core.workflow.Matrix;
import dev.millrace.core.workflow.Strategy;

/**
 * A matrix makes 256 jobs at most.
 *
 * <pre>{@code
 * matrix:
 *   shard: [1, 2, 3, ...]      # 20 values
 *   version: [1.0, 1.1, ...]   # 20 values, which makes 400 jobs
 * }</pre>
 */
@PublicApi
@RuleInfo(
        id = "matrix-too-large",
        summary = "A matrix makes more jobs than GitHub allows",
        category = Category.STRUCTURE,
        severity = Severity.ERROR)
public final class MatrixTooLargeRule implements JobRule {

    /** Made by the rule index. */
    public MatrixTooLargeRule() {}

    @Override
    public void check(Job job, Scope scope, Findings findings) {
        job.strategy().flatMap(Strategy::matrix).ifPresent(matrix -> check(matrix, findings));
    }

    private void check(Matrix matrix, Findings findings) {
        var size = MatrixSize.of(matrix);
        if (size.jobs() > Limits.matrixJobs()) {
            findings.add(
                    this,
                    matrix.origin().atKey(),
                    "this matrix makes " + (size.isExact() ? "" : "at least ") + size.jobs()
                            + " jobs, but GitHub allows no more than " + Limits.matrixJobs());
        }
    }
}
