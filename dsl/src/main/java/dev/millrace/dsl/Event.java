package dev.millrace.dsl;

import dev.millrace.annotations.PublicApi;
import dev.millrace.core.workflow.EventTrigger;
import java.util.List;

/**
 * The trigger for an event that has no word of its own in {@link Triggers}.
 *
 * <pre>{@code
 * event("issue_comment").types("created")
 * }</pre>
 */
@PublicApi
@Transparent
public final class Event implements Trigger {

    private final EventTrigger tree;

    Event(EventTrigger tree) {
        this.tree = tree;
    }

    /** The same trigger for these activity types. */
    public Event types(String... types) {
        return new Event(EventFilters.withTypes(tree, List.of(types)));
    }

    @Override
    public EventTrigger tree() {
        return tree;
    }
}
