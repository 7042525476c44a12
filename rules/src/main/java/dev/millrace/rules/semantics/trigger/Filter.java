package dev.millrace.rules.semantics.trigger;

import dev.millrace.core.facts.Events;
import dev.millrace.core.filter.FilterPattern;
import dev.millrace.core.source.Origin;
import dev.millrace.core.workflow.EventTrigger;
import dev.millrace.core.workflow.Items;
import dev.millrace.core.workflow.Workflow;
import dev.millrace.core.yaml.Text;
import java.util.List;
import java.util.stream.Stream;

/**
 * A filter of an event.
 *
 * @param event the event
 * @param key the key, like {@code branches-ignore}
 * @param items what stands there
 */
record Filter(Text event, String key, Items<Text> items) {

    private static final String IGNORE = "-ignore";

    /** The filters that an event has, in the order in which GitHub's documentation names them. */
    static List<Filter> of(EventTrigger trigger) {
        return Stream.of(
                        new Filter(trigger.event(), "branches", trigger.branches()),
                        new Filter(trigger.event(), "branches-ignore", trigger.branchesIgnore()),
                        new Filter(trigger.event(), "tags", trigger.tags()),
                        new Filter(trigger.event(), "tags-ignore", trigger.tagsIgnore()),
                        new Filter(trigger.event(), "paths", trigger.paths()),
                        new Filter(trigger.event(), "paths-ignore", trigger.pathsIgnore()),
                        new Filter(trigger.event(), "workflows", trigger.workflows()),
                        new Filter(trigger.event(), "names", trigger.names()),
                        new Filter(trigger.event(), "versions", trigger.versions()))
                .filter(filter -> filter.items().isPresent())
                .toList();
    }

    /** All filters that their events take: of others, their patterns do not matter. */
    static Stream<Filter> allOf(Workflow workflow) {
        return workflow.on().all(EventTrigger.class).stream()
                .flatMap(trigger -> of(trigger).stream())
                .filter(Filter::isTaken);
    }

    /** Whether the event takes the filter, as far as is known. */
    boolean isTaken() {
        return Events.all().find(event.raw()).map(known -> known.takes(key)).orElse(true);
    }

    boolean isRef() {
        return key.startsWith("branches") || key.startsWith("tags");
    }

    boolean isPath() {
        return key.startsWith("paths");
    }

    boolean isIgnoring() {
        return key.endsWith(IGNORE);
    }

    /** The key without {@code -ignore}. */
    String plainKey() {
        return isIgnoring() ? key.substring(0, key.length() - IGNORE.length()) : key;
    }

    /** Where the key stands. */
    Origin place() {
        return items.origin().atKey();
    }

    /** Whether every item is known, and there is one. */
    boolean isKnown() {
        return !items.items().isEmpty()
                && items.unreadable().isEmpty()
                && items.expression().isEmpty()
                && items.stream().allMatch(Filter::isPlain);
    }

    /** The items that can be judged as patterns: one that is empty or holds an expression is wrong for another reason. */
    Stream<Text> patterns() {
        return items.stream().filter(Filter::isPlain);
    }

    private static boolean isPlain(Text text) {
        return !text.isEmpty() && text.isLiteral();
    }

    FilterPattern pattern(Text text) {
        return isPath() ? FilterPattern.path(text.raw()) : FilterPattern.ref(text.raw());
    }
}
