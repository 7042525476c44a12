package dev.millrace.dsl;

import dev.millrace.annotations.PublicApi;
import dev.millrace.core.source.JavaOrigin;
import dev.millrace.core.workflow.Extras;
import dev.millrace.core.workflow.Value;
import dev.millrace.dsl.expression.Condition;
import dev.millrace.dsl.expression.Expressions;
import java.util.Optional;

/**
 * Which runs or jobs exclude each other: those of one group.
 *
 * <pre>{@code
 * workflow("ci").concurrency(perRef().cancelInProgress())
 * }</pre>
 */
@PublicApi
@Transparent
public final class Concurrency {

    private final dev.millrace.core.workflow.Concurrency tree;

    private Concurrency(dev.millrace.core.workflow.Concurrency tree) {
        this.tree = tree;
    }

    static Concurrency of(String group, JavaOrigin origin) {
        return new Concurrency(new dev.millrace.core.workflow.Concurrency(
                Optional.of(Values.text(group, origin)), Optional.empty(), Optional.empty(), Extras.NONE, origin));
    }

    /** The same group, in which a newer run cancels an older one. */
    public Concurrency cancelInProgress() {
        return with(Values.bool(true, origin()));
    }

    /** The same group, in which a newer run cancels an older one when the expression is true: <code>${{ github.ref != 'refs/heads/main' }}</code>. */
    public Concurrency cancelInProgress(String expression) {
        return with(Value.computed(Values.text(expression, origin())));
    }

    /** The same group, in which a newer run cancels an older one when the condition is true. */
    public Concurrency cancelInProgress(Condition condition) {
        return with(Values.computed(condition, origin()));
    }

    /** The same group, in which a newer run cancels an older one on all branches but these. */
    public Concurrency cancelInProgressExceptOn(String branch, String... more) {
        var condition = Expressions.ref().isBranch(branch);
        for (var each : more) {
            condition = condition.or(Expressions.ref().isBranch(each));
        }
        return cancelInProgress(condition.not());
    }

    /** The same group, in which all runs wait for their turn and not the newest alone: {@code queue: max}. */
    public Concurrency queueAll() {
        return new Concurrency(new dev.millrace.core.workflow.Concurrency(
                tree.group(),
                tree.cancelInProgress(),
                Optional.of(Values.text("max", origin())),
                tree.extras(),
                tree.origin()));
    }

    /**
     * The same group with a key by its name in YAML, for which there need be no method. What has that key already is added to, never replaced.
     *
     * @param value text, a number, a boolean, or a list or map of such; a map or set without an order of its own is sorted
     * @throws IllegalArgumentException when the value is anything else, or of another kind than GitHub takes there, or the key has a value
     */
    public Concurrency extra(String key, Object value) {
        return new Concurrency(RawKeys.of(key, value, origin()).in(tree));
    }

    /** The same group with a comment above it in the YAML. */
    public Concurrency comment(String comment) {
        return new Concurrency(new dev.millrace.core.workflow.Concurrency(
                tree.group(),
                tree.cancelInProgress(),
                tree.queue(),
                tree.extras(),
                origin().withComments(Values.comment(comment))));
    }

    dev.millrace.core.workflow.Concurrency tree() {
        return tree;
    }

    private Concurrency with(Value<Boolean> cancel) {
        return new Concurrency(new dev.millrace.core.workflow.Concurrency(
                tree.group(), Optional.of(cancel), tree.queue(), tree.extras(), tree.origin()));
    }

    private JavaOrigin origin() {
        return (JavaOrigin) tree.origin();
    }
}
