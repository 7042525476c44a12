package dev.millrace.core.workflow;

import dev.millrace.annotations.PublicApi;
import dev.millrace.core.source.Origin;
import dev.millrace.core.yaml.Text;

/**
 * The trigger {@code workflow_dispatch}, which lets people start a workflow.
 *
 * <pre>{@code
 * workflow_dispatch:
 *   inputs:
 *     dry-run: {type: boolean}
 * }</pre>
 *
 * @param event the event
 * @param inputs what people fill in
 * @param extras keys that GitHub does not know here
 * @param origin where it comes from
 */
@PublicApi
public record WorkflowDispatchTrigger(Text event, Entries<Input> inputs, Extras extras, Origin origin)
        implements Trigger {

    @Override
    public <R> R accept(TriggerVisitor<R> visitor) {
        return visitor.visitWorkflowDispatch(this);
    }
}
