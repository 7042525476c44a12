package dev.millrace.dsl;

import dev.millrace.annotations.PublicApi;
import dev.millrace.core.source.JavaOrigin;
import dev.millrace.core.workflow.Extras;
import java.util.Optional;

/**
 * The environment that a job deploys to, with its secrets and the people who have to agree.
 *
 * <pre>{@code
 * job("deploy").environment(environment("production").url("https://example.org"))
 * }</pre>
 */
@PublicApi
@Transparent
public final class Environment {

    private final dev.millrace.core.workflow.Environment tree;

    private Environment(dev.millrace.core.workflow.Environment tree) {
        this.tree = tree;
    }

    static Environment of(Object name, JavaOrigin origin) {
        return new Environment(new dev.millrace.core.workflow.Environment(
                Optional.of(Values.scalar(name, origin)), Optional.empty(), Optional.empty(), Extras.NONE, origin));
    }

    /** The same environment with the address where the deployment can be seen: text or an expression, such as an output of a step. */
    public Environment url(Object url) {
        return new Environment(new dev.millrace.core.workflow.Environment(
                tree.name(),
                Optional.of(Values.scalar(url, origin())),
                tree.deployment(),
                tree.extras(),
                tree.origin()));
    }

    /** The same environment, whose secrets the job gets without counting as a deployment when this is false. */
    public Environment deployment(boolean counts) {
        return new Environment(new dev.millrace.core.workflow.Environment(
                tree.name(), tree.url(), Optional.of(Values.bool(counts, origin())), tree.extras(), tree.origin()));
    }

    /**
     * The same environment with a key by its name in YAML, for which there need be no method. What has that key already is added to, never replaced.
     *
     * @param value text, a number, a boolean, or a list or map of such; a map or set without an order of its own is sorted
     * @throws IllegalArgumentException when the value is anything else, or of another kind than GitHub takes there, or the key has a value
     */
    public Environment extra(String key, Object value) {
        return new Environment(RawKeys.of(key, value, origin()).in(tree));
    }

    /** The same environment with a comment above it in the YAML. */
    public Environment comment(String comment) {
        return new Environment(new dev.millrace.core.workflow.Environment(
                tree.name(),
                tree.url(),
                tree.deployment(),
                tree.extras(),
                origin().withComments(Values.comment(comment))));
    }

    dev.millrace.core.workflow.Environment tree() {
        return tree;
    }

    private JavaOrigin origin() {
        return (JavaOrigin) tree.origin();
    }
}
