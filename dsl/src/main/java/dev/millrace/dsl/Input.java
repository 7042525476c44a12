package dev.millrace.dsl;

import dev.millrace.annotations.PublicApi;

/**
 * What a workflow is given by those who start it by hand and by workflows that call it. As an expression, it is what they gave.
 *
 * <pre>{@code
 * var dryRun = booleanInput("dry-run").describedAs("Only say what would happen").defaultsTo(true);
 * workflow("release").on(workflowDispatch(dryRun), workflowCall().inputs(dryRun))
 * }</pre>
 *
 * @param <T> what its value is: text, a number, or true or false
 * @see <a href="https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-syntax#onworkflow_callinputs">GitHub Docs: inputs</a>
 */
@PublicApi
@Transparent
public final class Input<T> extends DispatchInput<T> {

    Input(InputNode node) {
        super(node);
    }

    @Override
    public Input<T> describedAs(String description) {
        return new Input<>(node().describedAs(description));
    }

    @Override
    public Input<T> required() {
        return new Input<>(node().asRequired());
    }

    @Override
    public Input<T> defaultsTo(T value) {
        return new Input<>(node().defaultsTo(value));
    }

    @Override
    public Input<T> extra(String key, Object value) {
        return new Input<>(node().extra(key, value));
    }

    @Override
    public Input<T> comment(String comment) {
        return new Input<>(node().comment(comment));
    }
}
