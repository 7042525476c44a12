package dev.millrace.dsl;

import dev.millrace.annotations.PublicApi;
import dev.millrace.core.source.JavaOrigin;
import dev.millrace.core.workflow.Extras;
import dev.millrace.dsl.expression.Condition;
import java.util.Optional;

/**
 * The image that is made of a job's runner.
 *
 * <pre>{@code
 * job("image").snapshot(snapshot("team-build").version("1.*").when(ref().isBranch("main")))
 * }</pre>
 */
@PublicApi
@Transparent
public final class Snapshot {

    private final dev.millrace.core.workflow.Snapshot tree;

    private Snapshot(dev.millrace.core.workflow.Snapshot tree) {
        this.tree = tree;
    }

    static Snapshot of(String image, JavaOrigin origin) {
        return new Snapshot(new dev.millrace.core.workflow.Snapshot(
                Optional.of(Values.text(image, origin)), Optional.empty(), Optional.empty(), Extras.NONE, origin));
    }

    /** The same snapshot as a version: {@code 1.*} or {@code 2.0}. */
    public Snapshot version(String version) {
        return new Snapshot(new dev.millrace.core.workflow.Snapshot(
                tree.imageName(),
                Optional.of(Values.text(version, origin())),
                tree.condition(),
                tree.extras(),
                tree.origin()));
    }

    /** The same snapshot, made only when the condition is true. */
    public Snapshot when(Condition condition) {
        return new Snapshot(new dev.millrace.core.workflow.Snapshot(
                tree.imageName(),
                tree.version(),
                Optional.of(Conditions.text(condition, origin())),
                tree.extras(),
                tree.origin()));
    }

    /**
     * The same snapshot with a key by its name in YAML, for which there need be no method. What has that key already is added to, never replaced.
     *
     * @param value text, a number, a boolean, or a list or map of such; a map or set without an order of its own is sorted
     * @throws IllegalArgumentException when the value is anything else, or of another kind than GitHub takes there, or the key has a value
     */
    public Snapshot extra(String key, Object value) {
        return new Snapshot(RawKeys.of(key, value, origin()).in(tree));
    }

    /** The same snapshot with a comment above it in the YAML. */
    public Snapshot comment(String comment) {
        return new Snapshot(new dev.millrace.core.workflow.Snapshot(
                tree.imageName(),
                tree.version(),
                tree.condition(),
                tree.extras(),
                origin().withComments(Values.comment(comment))));
    }

    dev.millrace.core.workflow.Snapshot tree() {
        return tree;
    }

    private JavaOrigin origin() {
        return (JavaOrigin) tree.origin();
    }
}
