package dev.millrace.dsl;

import dev.millrace.annotations.PublicApi;
import dev.millrace.core.source.Comments;
import dev.millrace.core.source.JavaOrigin;
import dev.millrace.core.workflow.Entries;
import dev.millrace.core.workflow.Extras;
import dev.millrace.core.workflow.WorkflowDispatchTrigger;
import java.util.stream.Stream;

/**
 * The trigger {@code workflow_dispatch}, which lets people start a workflow.
 *
 * <pre>{@code
 * workflow("release").on(workflowDispatch(stringInput("tag").required(), booleanInput("dry-run")))
 * }</pre>
 */
@PublicApi
@Transparent
public final class WorkflowDispatch implements Trigger {

    private final WorkflowDispatchTrigger tree;

    private WorkflowDispatch(WorkflowDispatchTrigger tree) {
        this.tree = tree;
    }

    static WorkflowDispatch of(JavaOrigin origin) {
        return new WorkflowDispatch(new WorkflowDispatchTrigger(
                Values.text("workflow_dispatch", origin), Entries.absent(), Extras.NONE, origin));
    }

    /** The same trigger with these inputs behind those that it has; one of the same name is replaced. */
    public WorkflowDispatch inputs(DispatchInput<?>... inputs) {
        var more = Stream.of(inputs).map(input -> input.node().entry()).toList();
        return new WorkflowDispatch(new WorkflowDispatchTrigger(
                tree.event(), InputNames.plus(tree.inputs(), more, origin()), tree.extras(), origin()));
    }

    /**
     * The same trigger with a key by its name in YAML, for which there need be no method. What has that key already is
     * added to, never replaced.
     *
     * @param value text, a number, a boolean, or a list or map of such; a map or set without an order of its own is sorted
     * @throws IllegalArgumentException when the value is anything else, or of another kind than GitHub takes there, or the key has a value
     */
    public WorkflowDispatch extra(String key, Object value) {
        return new WorkflowDispatch(
                (WorkflowDispatchTrigger) RawKeys.of(key, value, origin()).in(tree));
    }

    /** The same trigger with a comment above it in the YAML. */
    public WorkflowDispatch comment(String comment) {
        return comment(Values.comment(comment));
    }

    // In a list of events, the word alone stands for the trigger.
    private WorkflowDispatch comment(Comments comments) {
        var event = tree.event().withOrigin(origin().copy().withComments(comments));
        return new WorkflowDispatch(
                new WorkflowDispatchTrigger(event, tree.inputs(), tree.extras(), origin().withComments(comments)));
    }

    private JavaOrigin origin() {
        return (JavaOrigin) tree.origin();
    }

    @Override
    public WorkflowDispatchTrigger tree() {
        return tree;
    }
}
