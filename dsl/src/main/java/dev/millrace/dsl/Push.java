package dev.millrace.dsl;

import dev.millrace.annotations.PublicApi;
import dev.millrace.core.workflow.EventTrigger;

/**
 * The trigger {@code push}.
 *
 * <pre>{@code
 * push(branches("main")).with(tags("v*"))
 * }</pre>
 */
@PublicApi
@Transparent
public final class Push implements Trigger {

    private final EventTrigger tree;

    Push(EventTrigger tree) {
        this.tree = tree;
    }

    /** The same trigger for these branches, in place of others. */
    public Push with(Branches branches) {
        return new Push(EventFilters.with(tree, branches));
    }

    /** The same trigger for these tags, in place of others. */
    public Push with(Tags tags) {
        return new Push(EventFilters.with(tree, tags));
    }

    /** The same trigger for changes of these files, in place of others. */
    public Push with(Paths paths) {
        return new Push(EventFilters.with(tree, paths));
    }

    /**
     * The same trigger with a key by its name in YAML, for which there need be no method; the same key is replaced.
     *
     * @param value text, a number, a boolean, or a list or map of such; a map or set without an order of its own is sorted
     * @throws IllegalArgumentException when the value is anything else, or of another kind than GitHub takes there
     */
    public Push extra(String key, Object value) {
        return new Push(EventFilters.withKey(tree, key, value));
    }

    @Override
    public EventTrigger tree() {
        return tree;
    }
}
