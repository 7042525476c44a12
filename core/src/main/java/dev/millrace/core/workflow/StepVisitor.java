package dev.millrace.core.workflow;

import dev.millrace.annotations.PublicApi;

/**
 * Does something different for each kind of step.
 *
 * <pre>{@code
 * step.accept(visitor)
 * }</pre>
 *
 * @param <R> the result
 */
@PublicApi
public interface StepVisitor<R> {

    /** For a step with {@code run}. */
    R visitRun(RunStep step);

    /** For a step with {@code uses}. */
    R visitUses(UsesStep step);

    /** For a step with {@code wait}. */
    R visitWait(WaitStep step);

    /** For a step with {@code wait-all}. */
    R visitWaitAll(WaitAllStep step);

    /** For a step with {@code cancel}. */
    R visitCancel(CancelStep step);

    /** For a step with {@code parallel}. */
    R visitParallel(ParallelStep step);

    /** For a step that does nothing. */
    R visitBare(BareStep step);
}
