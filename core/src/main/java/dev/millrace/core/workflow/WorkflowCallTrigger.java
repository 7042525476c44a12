package dev.millrace.core.workflow;

import dev.millrace.annotations.PublicApi;
import dev.millrace.core.source.Origin;
import dev.millrace.core.yaml.Text;

/**
 * The trigger {@code workflow_call}, which makes a workflow callable.
 *
 * <pre>{@code
 * workflow_call:
 *   inputs:
 *     env: {type: string}
 * }</pre>
 *
 * @param event the event
 * @param inputs what a caller gives
 * @param outputs what a caller gets
 * @param secrets the secrets that a caller gives
 * @param extras keys that GitHub does not know here
 * @param origin where it comes from
 */
@PublicApi
public record WorkflowCallTrigger(
        Text event,
        Entries<Input> inputs,
        Entries<CallOutput> outputs,
        Entries<CallSecret> secrets,
        Extras extras,
        Origin origin)
        implements Trigger {

    @Override
    public <R> R accept(TriggerVisitor<R> visitor) {
        return visitor.visitWorkflowCall(this);
    }
}
