package dev.millrace.dsl;

import dev.millrace.annotations.PublicApi;
import dev.millrace.core.source.JavaOrigin;
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

    /**
     * The same trigger with a key by its name in YAML, for which there need be no method; the same key is replaced.
     *
     * @param value text, a number, a boolean, or a list or map of such; a map or set without an order of its own is sorted
     * @throws IllegalArgumentException when the value is anything else, or of another kind than GitHub takes there
     */
    public WorkflowDispatch extra(String key, Object value) {
        return new WorkflowDispatch((WorkflowDispatchTrigger)
                RawKeys.of(key, value, (JavaOrigin) tree.origin()).in(tree));
    }

    @Override
    public WorkflowDispatchTrigger tree() {
        return tree;
    }
}
