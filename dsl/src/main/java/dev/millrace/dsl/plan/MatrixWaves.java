package dev.millrace.dsl.plan;

import dev.millrace.annotations.PublicApi;
import dev.millrace.core.graph.MatrixSize;
import dev.millrace.core.workflow.Job;
import dev.millrace.core.workflow.Strategy;
import dev.millrace.core.workflow.Value;

/**
 * How many rounds a matrix takes when only so many of its legs may run at once.
 *
 * <pre>{@code
 * MatrixWaves.of(job)     // 2 for twelve legs with max-parallel: 6
 * }</pre>
 */
@PublicApi
public final class MatrixWaves {

    private MatrixWaves() {}

    /** The rounds of a job: one without a matrix, without a limit, or where the number of legs is not known. */
    public static long of(Job job) {
        var legs = job.strategy()
                .flatMap(Strategy::matrix)
                .map(MatrixSize::of)
                .filter(MatrixSize::isExact)
                .map(MatrixSize::jobs)
                .orElse(1L);
        var atOnce = job.strategy()
                .flatMap(Strategy::maxParallel)
                .flatMap(Value::literal)
                .filter(most -> most > 0)
                .map(Integer::longValue)
                .orElse(legs);
        return Math.max(1, (legs + atOnce - 1) / Math.max(1, atOnce));
    }
}
