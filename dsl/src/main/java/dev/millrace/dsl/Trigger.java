package dev.millrace.dsl;

import dev.millrace.annotations.PublicApi;

/**
 * What starts a workflow; made by the words of {@link Triggers}.
 *
 * <pre>{@code
 * workflow("ci").on(push(branches("main")), pullRequest())
 * }</pre>
 */
@PublicApi
public sealed interface Trigger permits Event, Schedule, WorkflowCall, WorkflowDispatch {

    /** The trigger in the syntax tree. */
    dev.millrace.core.workflow.Trigger tree();
}
