package dev.millrace.dsl;

import dev.millrace.annotations.PublicApi;
import dev.millrace.core.source.JavaOrigin;
import dev.millrace.core.workflow.EventTrigger;
import java.util.List;

/**
 * The trigger for an event of the repository. Each event that GitHub has is a type of its own, with exactly its filters and its activity
 * types.
 *
 * <pre>{@code
 * issues().opened().labeled()
 * pullRequest(branches("main")).with(paths("src/**"))
 * }</pre>
 *
 * @param <E> the type of the event
 */
@PublicApi
@Transparent
public abstract non-sealed class Event<E extends Event<E>> implements Trigger {

    private final EventTrigger tree;

    Event(EventTrigger tree) {
        this.tree = tree;
    }

    /** The same event with another tree. */
    abstract E copy(EventTrigger tree);

    /** The same trigger for these activity types, too. */
    final E activity(String... types) {
        return copy(EventFilters.withTypes(tree, List.of(types)));
    }

    /**
     * The same trigger with a key by its name in YAML, for which there need be no method. What has that key already is
     * added to, never replaced.
     *
     * @param value text, a number, a boolean, or a list or map of such; a map or set without an order of its own is sorted
     * @throws IllegalArgumentException when the value is anything else, or of another kind than GitHub takes there, or the key has a value
     */
    public final E extra(String key, Object value) {
        return copy((EventTrigger)
                RawKeys.of(key, value, (JavaOrigin) tree.origin()).in(tree));
    }

    /** The same trigger with a comment above it in the YAML. */
    public final E comment(String comment) {
        return copy(EventFilters.withComment(tree, Values.comment(comment)));
    }

    @Override
    public final EventTrigger tree() {
        return tree;
    }
}
