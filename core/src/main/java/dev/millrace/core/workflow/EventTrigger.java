package dev.millrace.core.workflow;

import dev.millrace.annotations.PublicApi;
import dev.millrace.core.source.Origin;
import dev.millrace.core.yaml.Text;
import io.soabase.recordbuilder.core.RecordBuilder;

/**
 * A trigger for an event of the repository.
 *
 * <pre>{@code
 * pull_request:
 *   types: [opened]
 *   branches: main
 * }</pre>
 *
 * @param event the event
 * @param types activity types
 * @param branches branch patterns
 * @param branchesIgnore branch patterns that must not match
 * @param tags tag patterns
 * @param tagsIgnore tag patterns that must not match
 * @param paths path patterns
 * @param pathsIgnore path patterns that must not match all files
 * @param workflows the names of workflows, for {@code workflow_run}
 * @param names image names, for {@code image_version}
 * @param versions image versions, for {@code image_version}
 * @param extras keys that GitHub does not know here
 * @param origin where it comes from
 */
@PublicApi
@RecordBuilder
@RecordBuilder.Options(enableWither = false)
public record EventTrigger(
        Text event,
        Items<Text> types,
        Items<Text> branches,
        Items<Text> branchesIgnore,
        Items<Text> tags,
        Items<Text> tagsIgnore,
        Items<Text> paths,
        Items<Text> pathsIgnore,
        Items<Text> workflows,
        Items<Text> names,
        Items<Text> versions,
        Extras extras,
        Origin origin)
        implements Trigger {

    /** A builder of a trigger without filters. */
    public static EventTriggerBuilder builder(Text event) {
        return EventTriggerBuilder.builder()
                .event(event)
                .types(Items.absent())
                .branches(Items.absent())
                .branchesIgnore(Items.absent())
                .tags(Items.absent())
                .tagsIgnore(Items.absent())
                .paths(Items.absent())
                .pathsIgnore(Items.absent())
                .workflows(Items.absent())
                .names(Items.absent())
                .versions(Items.absent())
                .extras(Extras.NONE)
                .origin(event.origin());
    }

    @Override
    public <R> R accept(TriggerVisitor<R> visitor) {
        return visitor.visitEvent(this);
    }
}
