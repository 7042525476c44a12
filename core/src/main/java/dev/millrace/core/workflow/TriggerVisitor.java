package dev.millrace.core.workflow;

import dev.millrace.annotations.PublicApi;

/**
 * Does something different for each kind of trigger.
 *
 * <pre>{@code
 * trigger.accept(visitor)
 * }</pre>
 *
 * @param <R> the result
 */
@PublicApi
public interface TriggerVisitor<R> {

    /** For an event with activity types and filters. */
    R visitEvent(EventTrigger trigger);

    /** For {@code schedule}. */
    R visitSchedule(ScheduleTrigger trigger);

    /** For {@code workflow_call}. */
    R visitWorkflowCall(WorkflowCallTrigger trigger);

    /** For {@code workflow_dispatch}. */
    R visitWorkflowDispatch(WorkflowDispatchTrigger trigger);
}
