package dev.millrace.dsl.expression;

import dev.millrace.annotations.PublicApi;

/**
 * The event that started the run.
 *
 * <pre>{@code
 * event().isPush().and(ref().isBranch("main"))
 * event().field("pull_request.number")              // github.event.pull_request.number
 * }</pre>
 *
 * @see <a href="https://docs.github.com/en/actions/reference/workflows-and-actions/contexts#github-context">GitHub Docs: github context</a>
 */
@PublicApi
public final class EventContext {

    static final EventContext EVENT = new EventContext();

    private EventContext() {}

    /** The event's name: {@code github.event_name}. */
    public Expression<String> name() {
        return Expression.path("github", "event_name");
    }

    /** Whether it is the event of this name: {@code event().is("merge_group")}. */
    public Condition is(String name) {
        return name().is(name);
    }

    /** Whether it is a push of a branch or tag. */
    public Condition isPush() {
        return is("push");
    }

    /** Whether it is {@code pull_request}. */
    public Condition isPullRequest() {
        return is("pull_request");
    }

    /** Whether a merge queue tests pull requests together. */
    public Condition isMergeGroup() {
        return is("merge_group");
    }

    /** Whether the workflow's schedule started it. */
    public Condition isSchedule() {
        return is("schedule");
    }

    /** Whether somebody started the workflow by hand. */
    public Condition isWorkflowDispatch() {
        return is("workflow_dispatch");
    }

    /** What happened to the event's object, like {@code opened}: {@code github.event.action}. */
    public Expression<String> action() {
        return Expression.path("github", "event", "action");
    }

    /**
     * A field of the event's payload that is true or false: {@code event().flag("pull_request.draft").isNot(true)}.
     *
     * @param path names with dots between, below {@code github.event}
     */
    public Expression<Boolean> flag(String path) {
        return Expressions.expression("github.event." + path);
    }

    /**
     * A field of the event's payload.
     *
     * @param path names with dots between, below {@code github.event}: {@code "pull_request.head.sha"}
     */
    public Expression<String> field(String path) {
        return Expressions.expression("github.event." + path);
    }

    /** Whether the pull request has a label: {@code contains(github.event.pull_request.labels.*.name, 'performance')}. */
    public Condition hasLabel(String label) {
        return Expressions.contains(Expressions.expression("github.event.pull_request.labels.*.name"), label);
    }
}
