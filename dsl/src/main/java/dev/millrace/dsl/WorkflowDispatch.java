package dev.millrace.dsl;

import dev.millrace.annotations.PublicApi;
import dev.millrace.core.workflow.WorkflowDispatchTrigger;

/**
 * The trigger {@code workflow_dispatch}, which lets people start a workflow.
 *
 * <pre>{@code
 * workflow("release").on(workflowDispatch())
 * }</pre>
 */
@PublicApi
@Transparent
public final class WorkflowDispatch implements Trigger {

    private final WorkflowDispatchTrigger tree;

    WorkflowDispatch(WorkflowDispatchTrigger tree) {
        this.tree = tree;
    }

    @Override
    public WorkflowDispatchTrigger tree() {
        return tree;
    }
}
