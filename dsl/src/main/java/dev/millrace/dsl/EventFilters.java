package dev.millrace.dsl;

import dev.millrace.core.source.Comments;
import dev.millrace.core.source.JavaOrigin;
import dev.millrace.core.workflow.EventTrigger;
import dev.millrace.core.workflow.EventTriggerBuilder;
import dev.millrace.core.workflow.Items;
import dev.millrace.core.yaml.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The filters of an event's trigger in the tree; each replaces the plain form and the ignoring form alike. */
@Transparent
final class EventFilters {

    private EventFilters() {}

    /** A copy of the patterns of a filter, without any of which GitHub would take the filter for an error. */
    static List<String> some(String word, String example, List<String> patterns) {
        if (patterns.isEmpty()) {
            throw new IllegalArgumentException(word + "() has no pattern: name at least one, as " + word + "(\""
                    + example + "\"), or leave it out to take all");
        }
        return List.copyOf(patterns);
    }

    static EventTrigger event(String name, JavaOrigin origin) {
        return EventTriggerBuilder.builder(
                        EventTrigger.builder(Values.text(name, origin)).build())
                .origin(origin)
                .build();
    }

    static EventTrigger after(EventTrigger trigger, String workflow, String... more) {
        var names = new ArrayList<>(List.of(more));
        names.add(0, workflow);
        return EventTriggerBuilder.builder(trigger)
                .workflows(texts(trigger, names))
                .build();
    }

    static EventTrigger after(EventTrigger trigger, Workflow workflow, Workflow... more) {
        return after(
                trigger,
                shownName(workflow),
                Stream.of(more).map(EventFilters::shownName).toArray(String[]::new));
    }

    // GitHub shows a workflow without a name by the path of its file.
    private static String shownName(Workflow workflow) {
        return workflow.settings().tree().name().map(Text::raw).orElse(".github/workflows/" + workflow.id() + ".yml");
    }

    static EventTrigger with(EventTrigger trigger, Branches branches) {
        var items = texts(trigger, branches.patterns());
        return EventTriggerBuilder.builder(trigger)
                .branches(branches.isIgnoring() ? Items.absent() : items)
                .branchesIgnore(branches.isIgnoring() ? items : Items.absent())
                .build();
    }

    static EventTrigger with(EventTrigger trigger, Tags tags) {
        var items = texts(trigger, tags.patterns());
        return EventTriggerBuilder.builder(trigger)
                .tags(tags.isIgnoring() ? Items.absent() : items)
                .tagsIgnore(tags.isIgnoring() ? items : Items.absent())
                .build();
    }

    static EventTrigger with(EventTrigger trigger, Paths paths) {
        var items = texts(trigger, paths.patterns());
        return EventTriggerBuilder.builder(trigger)
                .paths(paths.isIgnoring() ? Items.absent() : items)
                .pathsIgnore(paths.isIgnoring() ? items : Items.absent())
                .build();
    }

    static EventTrigger with(EventTrigger trigger, Names names) {
        return EventTriggerBuilder.builder(trigger)
                .names(texts(trigger, names.patterns()))
                .build();
    }

    static EventTrigger with(EventTrigger trigger, Versions versions) {
        return EventTriggerBuilder.builder(trigger)
                .versions(texts(trigger, versions.patterns()))
                .build();
    }

    static EventTrigger withTypes(EventTrigger trigger, List<String> types) {
        return types.isEmpty()
                ? trigger
                : EventTriggerBuilder.builder(trigger)
                        .types(Additions.texts(trigger.types(), types, origin(trigger)))
                        .build();
    }

    // In a list of events, the word alone stands for the trigger.
    static EventTrigger withComment(EventTrigger trigger, Comments comments) {
        var event = trigger.event();
        return EventTriggerBuilder.builder(trigger)
                .event(event.withOrigin(((JavaOrigin) event.origin()).withComments(comments)))
                .origin(origin(trigger).withComments(comments))
                .build();
    }

    private static Items<Text> texts(EventTrigger trigger, List<String> values) {
        return Values.texts(values, origin(trigger));
    }

    private static JavaOrigin origin(EventTrigger trigger) {
        return (JavaOrigin) trigger.origin();
    }
}
