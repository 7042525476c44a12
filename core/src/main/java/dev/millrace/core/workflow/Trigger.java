package dev.millrace.core.workflow;

import dev.millrace.annotations.PublicApi;
import dev.millrace.core.yaml.Text;

/**
 * An event that starts a workflow, with what narrows it down.
 *
 * <pre>{@code
 * on:
 *   push: {branches: [main]}   # EventTrigger
 *   schedule: [{cron: "..."}]  # ScheduleTrigger
 * }</pre>
 */
@PublicApi
public sealed interface Trigger extends Node
        permits EventTrigger, ScheduleTrigger, WorkflowCallTrigger, WorkflowDispatchTrigger {

    /** The event's name. */
    Text event();

    /** Hands this trigger to the visitor's method for its kind. */
    <R> R accept(TriggerVisitor<R> visitor);
}
