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

    /** The same trigger for these branches. */
    public Push with(Branches branches) {
        return new Push(EventFilters.with(tree, branches));
    }

    /** The same trigger for these tags. */
    public Push with(Tags tags) {
        return new Push(EventFilters.with(tree, tags));
    }

    /** The same trigger for changes of these files. */
    public Push with(Paths paths) {
        return new Push(EventFilters.with(tree, paths));
    }

    @Override
    public EventTrigger tree() {
        return tree;
    }
}
