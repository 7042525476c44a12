package dev.millrace.dsl;

import dev.millrace.annotations.PublicApi;
import dev.millrace.core.workflow.EventTrigger;
import java.util.List;

/**
 * The trigger for an event that has no word of its own in {@link Triggers}.
 *
 * <pre>{@code
 * event("issue_comment").types("created")
 * event("workflow_run").types("completed").extra("workflows", List.of("CI"))
 * }</pre>
 */
@PublicApi
@Transparent
public final class Event implements Trigger {

    private final EventTrigger tree;

    Event(EventTrigger tree) {
        this.tree = tree;
    }

    /** The same trigger for these activity types, too. */
    public Event types(String... types) {
        return new Event(EventFilters.withTypes(tree, List.of(types)));
    }

    /**
     * The same trigger with a key for which there is no method yet; the same key is replaced.
     *
     * @param value text, a number, a boolean, or a list or map of such; a map or set without an order of its own is sorted
     * @throws IllegalArgumentException when the value is anything else
     */
    public Event extra(String key, Object value) {
        return new Event(EventFilters.withExtra(tree, key, value));
    }

    @Override
    public EventTrigger tree() {
        return tree;
    }
}
