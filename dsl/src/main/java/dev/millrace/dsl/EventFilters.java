package dev.millrace.dsl;

import dev.millrace.core.source.JavaOrigin;
import dev.millrace.core.workflow.EventTrigger;
import dev.millrace.core.workflow.EventTriggerBuilder;
import dev.millrace.core.workflow.Items;
import java.util.List;

/** The filters of an event's trigger in the tree; each replaces the plain form and the ignoring form alike. */
@Transparent
final class EventFilters {

    private EventFilters() {}

    static EventTrigger event(String name, JavaOrigin origin) {
        return EventTriggerBuilder.builder(
                        EventTrigger.builder(Values.text(name, origin)).build())
                .origin(origin)
                .build();
    }

    static EventTrigger with(EventTrigger trigger, Branches branches) {
        var items = Values.texts(branches.patterns(), (JavaOrigin) trigger.origin());
        return EventTriggerBuilder.builder(trigger)
                .branches(branches.isIgnoring() ? Items.absent() : items)
                .branchesIgnore(branches.isIgnoring() ? items : Items.absent())
                .build();
    }

    static EventTrigger with(EventTrigger trigger, Tags tags) {
        var items = Values.texts(tags.patterns(), (JavaOrigin) trigger.origin());
        return EventTriggerBuilder.builder(trigger)
                .tags(tags.isIgnoring() ? Items.absent() : items)
                .tagsIgnore(tags.isIgnoring() ? items : Items.absent())
                .build();
    }

    static EventTrigger with(EventTrigger trigger, Paths paths) {
        var items = Values.texts(paths.patterns(), (JavaOrigin) trigger.origin());
        return EventTriggerBuilder.builder(trigger)
                .paths(paths.isIgnoring() ? Items.absent() : items)
                .pathsIgnore(paths.isIgnoring() ? items : Items.absent())
                .build();
    }

    static EventTrigger withTypes(EventTrigger trigger, List<String> types) {
        return EventTriggerBuilder.builder(trigger)
                .types(Additions.texts(trigger.types(), types, (JavaOrigin) trigger.origin()))
                .build();
    }

    static EventTrigger withKey(EventTrigger trigger, String key, Object value) {
        return (EventTrigger)
                RawKeys.of(key, value, (JavaOrigin) trigger.origin()).in(trigger);
    }
}
