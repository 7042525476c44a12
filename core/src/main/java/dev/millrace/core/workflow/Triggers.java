package dev.millrace.core.workflow;

import dev.millrace.annotations.PublicApi;
import dev.millrace.core.source.Origin;
import java.util.List;
import java.util.Optional;

/**
 * What starts a workflow.
 *
 * <pre>{@code
 * on: [push, pull_request]
 * }</pre>
 *
 * @param triggers the triggers in their order
 * @param extras keys that GitHub does not know here
 * @param origin where it comes from
 */
@PublicApi
public record Triggers(Items<Trigger> triggers, Extras extras, Origin origin) implements Node {

    /** No triggers. */
    public static final Triggers ABSENT = new Triggers(Items.absent(), Extras.NONE, Origin.UNKNOWN);

    /** Whether {@code on} is there. */
    public boolean isPresent() {
        return triggers.isPresent();
    }

    /** The trigger for an event. */
    public Optional<Trigger> find(String event) {
        return triggers.stream()
                .filter(trigger -> trigger.event().raw().equals(event))
                .findFirst();
    }

    /**
     * The triggers of one kind.
     *
     * <pre>{@code
     * workflow.on().all(ScheduleTrigger.class)
     * }</pre>
     */
    public <T extends Trigger> List<T> all(Class<T> kind) {
        return triggers.stream().filter(kind::isInstance).map(kind::cast).toList();
    }
}
