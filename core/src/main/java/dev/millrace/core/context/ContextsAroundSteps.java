package dev.millrace.core.context;

import dev.millrace.annotations.PublicApi;
import dev.millrace.core.expression.type.Contexts;
import dev.millrace.core.workflow.Step;
import java.util.Optional;

/**
 * The contexts at the keys of what has steps: a job, an action, or a step, which may be {@code parallel}.
 *
 * <pre>{@code
 * contexts.job(job).step(step).typeOf("steps") // an object with the ids of the steps before it
 * }</pre>
 */
@PublicApi
public sealed interface ContextsAroundSteps extends Contexts permits ActionContexts, JobContexts, StepContexts {

    /** The contexts at the keys of a step: of the steps it knows those before it. */
    ContextsAroundSteps step(Step step);

    /** The step of an id in any case, before or after any other. */
    Optional<Step> findStep(String id);
}
