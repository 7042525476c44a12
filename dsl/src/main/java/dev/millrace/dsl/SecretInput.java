package dev.millrace.dsl;

import dev.millrace.annotations.PublicApi;
import dev.millrace.core.source.JavaOrigin;
import dev.millrace.core.workflow.CallSecret;
import dev.millrace.core.workflow.Entry;
import dev.millrace.core.workflow.Extras;
import dev.millrace.dsl.expression.Expression;
import java.util.Map;
import java.util.Optional;

/**
 * A secret that a workflow is given by those that call it. As an expression, it is what they gave.
 *
 * <pre>{@code
 * var token = secretInput("TOKEN").describedAs("May publish").required();
 * workflow("publish").on(workflowCall().secrets(token)).jobs(job("publish").steps(run("./publish").env("TOKEN", token)))
 * }</pre>
 *
 * @see <a href="https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-syntax#onworkflow_callsecrets">GitHub Docs: secrets</a>
 */
@PublicApi
@Transparent
public final class SecretInput implements Expression<String> {

    private static final Map<String, String> OWN_METHODS =
            Map.of("description", "describedAs(\"...\")", "required", "required()");

    private final String name;
    private final CallSecret node;

    private SecretInput(String name, CallSecret node) {
        this.name = name;
        this.node = node;
    }

    static SecretInput of(String name, JavaOrigin origin) {
        InputNames.check("secret", name);
        return new SecretInput(name, new CallSecret(Optional.empty(), Optional.empty(), Extras.NONE, origin));
    }

    /** The same secret with a sentence about what it is for. */
    public SecretInput describedAs(String description) {
        return new SecretInput(
                name,
                new CallSecret(
                        Optional.of(Values.text(description, origin())), node.required(), node.extras(), origin()));
    }

    /** The same secret, which has to be given. */
    public SecretInput required() {
        return new SecretInput(
                name,
                new CallSecret(node.description(), Optional.of(Values.bool(true, origin())), node.extras(), origin()));
    }

    /**
     * The same secret with a key by its name in YAML, for which there is no method. What has that key already is
     * added to, never replaced.
     *
     * @param value text, a number, a boolean, or a list or map of such; a map or set without an order of its own is sorted
     * @throws IllegalArgumentException when the value is anything else, or the key has a method of its own, or a value
     */
    public SecretInput extra(String key, Object value) {
        var extras = OwnKeys.plus(node.extras(), key, value, origin(), OWN_METHODS);
        return new SecretInput(name, new CallSecret(node.description(), node.required(), extras, origin()));
    }

    /** The same secret with a comment above it in the YAML. */
    public SecretInput comment(String comment) {
        return new SecretInput(
                name,
                new CallSecret(
                        node.description(),
                        node.required(),
                        node.extras(),
                        origin().withComments(Values.comment(comment))));
    }

    /** The name. */
    public String name() {
        return name;
    }

    /** The expression <code>secrets.NAME</code>. */
    @Override
    public dev.millrace.core.expression.Expression tree() {
        return Expression.path("secrets", name).tree();
    }

    /** The expression between its markers, for use inside text. */
    @Override
    public String toString() {
        return "${{ " + text() + " }}";
    }

    Entry<CallSecret> entry() {
        return new Entry<>(Values.text(name, origin()), node);
    }

    private JavaOrigin origin() {
        return (JavaOrigin) node.origin();
    }
}
