package dev.millrace.core.workflow;

import dev.millrace.annotations.PublicApi;

/**
 * Does something different for each kind of job.
 *
 * <pre>{@code
 * job.accept(visitor)
 * }</pre>
 *
 * @param <R> the result
 */
@PublicApi
public interface JobVisitor<R> {

    /** For a job with steps. */
    R visitSteps(StepsJob job);

    /** For a call of a workflow. */
    R visitCall(CallJob job);
}
