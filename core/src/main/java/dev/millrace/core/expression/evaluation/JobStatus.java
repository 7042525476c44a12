package dev.millrace.core.expression.evaluation;

import dev.millrace.annotations.PublicApi;

/**
 * How a job, or what a job needs, stands so far: what {@code success()}, {@code failure()} and {@code cancelled()} ask for.
 *
 * <pre>{@code
 * Evaluator.of(contexts).status(JobStatus.FAILURE)
 * }</pre>
 */
@PublicApi
public enum JobStatus {
    /** Nothing failed. */
    SUCCESS,
    /** Something failed. */
    FAILURE,
    /** The run was cancelled. */
    CANCELLED
}
