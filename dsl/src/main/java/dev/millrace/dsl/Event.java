package dev.millrace.dsl;

import dev.millrace.annotations.PublicApi;
import dev.millrace.core.source.JavaOrigin;
import dev.millrace.core.workflow.EventTrigger;
import java.util.List;

/**
 * The trigger for an event that has no word of its own in {@link Triggers}.
 *
 * <pre>{@code
 * event("issue_comment").types("created")
 * event("workflow_run").types("completed").extra("workflows", List.of("CI"))
 * event("workflow_call").extra("inputs", Map.of("environment", Map.of("type", "string")))
 * }</pre>
 */
@PublicApi
@Transparent
public final class Event implements Trigger {

    private final dev.millrace.core.workflow.Trigger tree;

    Event(dev.millrace.core.workflow.Trigger tree) {
        this.tree = tree;
    }

    /** The same trigger for these activity types, too. */
    public Event types(String... types) {
        return tree instanceof EventTrigger event
                ? new Event(EventFilters.withTypes(event, List.of(types)))
                : extra("types", List.of(types));
    }

    /**
     * The same trigger with a key by its name in YAML, for which there need be no method; the same key is replaced.
     *
     * @param value text, a number, a boolean, or a list or map of such; a map or set without an order of its own is sorted
     * @throws IllegalArgumentException when the value is anything else, or of another kind than GitHub takes there
     */
    public Event extra(String key, Object value) {
        return new Event(RawKeys.of(key, value, (JavaOrigin) tree.origin()).in(tree));
    }

    @Override
    public dev.millrace.core.workflow.Trigger tree() {
        return tree;
    }
}
