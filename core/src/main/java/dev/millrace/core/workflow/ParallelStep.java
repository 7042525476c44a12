package dev.millrace.core.workflow;

import dev.millrace.annotations.PublicApi;
import dev.millrace.core.source.Origin;

/**
 * Steps that run side by side.
 *
 * <pre>{@code
 * - parallel:
 *     - run: make lint
 *     - run: make test
 * }</pre>
 *
 * @param steps {@code parallel}: the steps
 * @param extras keys that GitHub does not know here
 * @param origin where it comes from
 */
@PublicApi
public record ParallelStep(Items<Step> steps, Extras extras, Origin origin) implements Step {

    @Override
    public <R> R accept(StepVisitor<R> visitor) {
        return visitor.visitParallel(this);
    }
}
