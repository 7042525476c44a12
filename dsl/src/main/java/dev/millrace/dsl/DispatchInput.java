package dev.millrace.dsl;

import dev.millrace.annotations.PublicApi;
import dev.millrace.dsl.expression.Expression;

/**
 * What somebody who starts a workflow by hand fills in. As an expression, it is what they gave.
 *
 * <pre>{@code
 * var target = choiceInput("target", "staging", "production").describedAs("Where to").defaultsTo("staging");
 * workflow("deploy").on(workflowDispatch(target)).runName("Deploy to " + target)
 * }</pre>
 *
 * @param <T> what its value is: text, a number, or true or false
 * @see <a href="https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-syntax#onworkflow_dispatchinputs">GitHub Docs: inputs</a>
 */
@PublicApi
@Transparent
public sealed class DispatchInput<T> implements Expression<T> permits Input {

    private final InputNode node;

    DispatchInput(InputNode node) {
        this.node = node;
    }

    /** The same input with a sentence about what it is for. */
    public DispatchInput<T> describedAs(String description) {
        return new DispatchInput<>(node.describedAs(description));
    }

    /** The same input, which has to be given. */
    public DispatchInput<T> required() {
        return new DispatchInput<>(node.asRequired());
    }

    /** The same input with what it is when nobody gives it. */
    public DispatchInput<T> defaultsTo(T value) {
        return new DispatchInput<>(node.defaultsTo(value));
    }

    /**
     * The same input with a key by its name in YAML, for which there is no method. What has that key already is
     * added to, never replaced.
     *
     * @param value text, a number, a boolean, or a list or map of such; a map or set without an order of its own is sorted
     * @throws IllegalArgumentException when the value is anything else, or the key has a method of its own, or a value
     */
    public DispatchInput<T> extra(String key, Object value) {
        return new DispatchInput<>(node.extra(key, value));
    }

    /** The same input with a comment above it in the YAML. */
    public DispatchInput<T> comment(String comment) {
        return new DispatchInput<>(node.comment(comment));
    }

    /** The name. */
    public final String name() {
        return node.name();
    }

    /** The expression <code>inputs.NAME</code>. */
    @Override
    public final dev.millrace.core.expression.Expression tree() {
        return node.expression();
    }

    /** The expression between its markers, for use inside text. */
    @Override
    public final String toString() {
        return "${{ " + text() + " }}";
    }

    final InputNode node() {
        return node;
    }
}
