package dev.millrace.dsl;

import dev.millrace.annotations.PublicApi;
import dev.millrace.core.source.Comments;
import dev.millrace.core.source.JavaOrigin;
import dev.millrace.core.workflow.CallOutput;
import dev.millrace.core.workflow.Entries;
import dev.millrace.core.workflow.Entry;
import dev.millrace.core.workflow.Extras;
import dev.millrace.core.workflow.WorkflowCallTrigger;
import dev.millrace.core.yaml.Text;
import dev.millrace.dsl.expression.Expression;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The trigger {@code workflow_call}, which lets other workflows call this one.
 *
 * <pre>{@code
 * workflow("deploy").on(workflowCall()
 *         .inputs(stringInput("tag").required())
 *         .secrets(secretInput("TOKEN").required())
 *         .outputs("url", "Where it runs", deploy.output("url")))
 * }</pre>
 */
@PublicApi
@Transparent
public final class WorkflowCall implements Trigger {

    private final WorkflowCallTrigger tree;

    private WorkflowCall(WorkflowCallTrigger tree) {
        this.tree = tree;
    }

    static WorkflowCall of(JavaOrigin origin) {
        return new WorkflowCall(new WorkflowCallTrigger(
                Values.text("workflow_call", origin),
                Entries.absent(),
                Entries.absent(),
                Entries.absent(),
                Extras.NONE,
                origin));
    }

    /** The same trigger with these inputs behind those that it has; one of the same name is replaced. */
    public WorkflowCall inputs(Input<?>... inputs) {
        var more = Stream.of(inputs).map(input -> input.node().entry()).toList();
        return new WorkflowCall(new WorkflowCallTrigger(
                tree.event(),
                InputNames.plus(tree.inputs(), more, origin()),
                tree.outputs(),
                tree.secrets(),
                tree.extras(),
                origin()));
    }

    /** The same trigger with these secrets behind those that it has; one of the same name is replaced. */
    public WorkflowCall secrets(SecretInput... secrets) {
        var more = Stream.of(secrets).map(SecretInput::entry).toList();
        return new WorkflowCall(new WorkflowCallTrigger(
                tree.event(),
                tree.inputs(),
                tree.outputs(),
                InputNames.plus(tree.secrets(), more, origin()),
                tree.extras(),
                origin()));
    }

    /** The same trigger with an output more, which the caller can read, often that of a job; the same name is replaced. */
    public WorkflowCall outputs(String name, Expression<?> value) {
        return outputs(name, Optional.empty(), value);
    }

    /** The same trigger with an output more and a sentence about what it is; the same name is replaced. */
    public WorkflowCall outputs(String name, String description, Expression<?> value) {
        return outputs(name, Optional.of(Values.text(description, origin())), value);
    }

    private WorkflowCall outputs(String name, Optional<Text> description, Expression<?> value) {
        InputNames.check("output", name);
        var output = new CallOutput(
                description, Optional.of(Values.text(CallOutputs.text(value), origin())), Extras.NONE, origin().copy());
        var more = List.of(new Entry<>(Values.text(name, origin()), output));
        return new WorkflowCall(new WorkflowCallTrigger(
                tree.event(),
                tree.inputs(),
                InputNames.plus(tree.outputs(), more, origin()),
                tree.secrets(),
                tree.extras(),
                origin()));
    }

    /**
     * The same trigger with a key by its name in YAML, for which there need be no method. What has that key already is
     * added to, never replaced.
     *
     * @param value text, a number, a boolean, or a list or map of such; a map or set without an order of its own is sorted
     * @throws IllegalArgumentException when the value is anything else, or of another kind than GitHub takes there, or the key has a value
     */
    public WorkflowCall extra(String key, Object value) {
        return new WorkflowCall(
                (WorkflowCallTrigger) RawKeys.of(key, value, origin()).in(tree));
    }

    /** The same trigger with a comment above it in the YAML. */
    public WorkflowCall comment(String comment) {
        return comment(Values.comment(comment));
    }

    // In a list of events, the word alone stands for the trigger.
    private WorkflowCall comment(Comments comments) {
        return new WorkflowCall(new WorkflowCallTrigger(
                tree.event().withOrigin(origin().copy().withComments(comments)),
                tree.inputs(),
                tree.outputs(),
                tree.secrets(),
                tree.extras(),
                origin().withComments(comments)));
    }

    private JavaOrigin origin() {
        return (JavaOrigin) tree.origin();
    }

    @Override
    public WorkflowCallTrigger tree() {
        return tree;
    }
}
