package dev.millrace.dsl;

import dev.millrace.annotations.PublicApi;
import dev.millrace.core.workflow.Entries;
import dev.millrace.core.workflow.Extras;
import dev.millrace.core.workflow.WorkflowDispatchTrigger;
import java.util.List;
import java.util.Map;

/**
 * The words for what starts a workflow.
 *
 * <pre>{@code
 * workflow("ci").on(pullRequest(branches("main")), push(branches("main")), schedule("17 3 * * *"))
 * }</pre>
 *
 * @see <a href="https://docs.github.com/en/actions/reference/workflows-and-actions/events-that-trigger-workflows">GitHub Docs: events</a>
 */
@PublicApi
@Transparent
public final class Triggers {

    private static final Map<String, String> OWN_WORDS = Map.of(
            "push", "push()",
            "pull_request", "pullRequest()",
            "schedule", "schedule(\"17 3 * * *\")",
            "workflow_dispatch", "workflowDispatch()");

    private Triggers() {}

    /** On every push of a branch or a tag. */
    public static Push push() {
        return new Push(EventFilters.event("push", CallSites.here()));
    }

    /** On pushes of these branches. */
    public static Push push(Branches branches) {
        return push().with(branches);
    }

    /** On pushes of these tags. */
    public static Push push(Tags tags) {
        return push().with(tags);
    }

    /** On pushes that change these files. */
    public static Push push(Paths paths) {
        return push().with(paths);
    }

    /** On every pull request that is opened, reopened or gets new commits. */
    public static PullRequest pullRequest() {
        return new PullRequest(EventFilters.event("pull_request", CallSites.here()));
    }

    /** On pull requests into these branches. */
    public static PullRequest pullRequest(Branches branches) {
        return pullRequest().with(branches);
    }

    /** On pull requests that change these files. */
    public static PullRequest pullRequest(Paths paths) {
        return pullRequest().with(paths);
    }

    /** When somebody starts the workflow by hand. */
    public static WorkflowDispatch workflowDispatch() {
        var origin = CallSites.here();
        return new WorkflowDispatch(new WorkflowDispatchTrigger(
                Values.text("workflow_dispatch", origin), Entries.absent(), Extras.NONE, origin));
    }

    /** At times, as five fields of cron: minute, hour, day of the month, month, day of the week, in UTC. */
    public static Schedule schedule(String cron) {
        return Schedule.of(cron, CallSites.here());
    }

    /**
     * On any other event, by GitHub's name for it.
     *
     * @throws IllegalArgumentException when the event has a word of its own
     */
    public static Event event(String name) {
        var word = OWN_WORDS.get(name);
        if (word != null) {
            throw new IllegalArgumentException("event \"" + name + "\" has a word of its own: write " + word);
        }
        return new Event(EventFilters.event(name, CallSites.here()));
    }

    /** Branches that match one of these patterns. */
    public static Branches branches(String... patterns) {
        return new Branches(List.of(patterns), false);
    }

    /** Branches that match none of these patterns. */
    public static Branches branchesIgnore(String... patterns) {
        return new Branches(List.of(patterns), true);
    }

    /** Tags that match one of these patterns. */
    public static Tags tags(String... patterns) {
        return new Tags(List.of(patterns), false);
    }

    /** Tags that match none of these patterns. */
    public static Tags tagsIgnore(String... patterns) {
        return new Tags(List.of(patterns), true);
    }

    /** Changes of which a file matches one of these patterns. */
    public static Paths paths(String... patterns) {
        return new Paths(List.of(patterns), false);
    }

    /** Changes of which a file matches none of these patterns. */
    public static Paths pathsIgnore(String... patterns) {
        return new Paths(List.of(patterns), true);
    }
}
