package dev.millrace.dsl.expression;

import dev.millrace.annotations.PublicApi;

/**
 * Whether the run is about a pull request from a branch.
 *
 * <pre>{@code
 * pullRequestFrom("develop").into("main").and(notFromFork())
 * }</pre>
 */
@PublicApi
public final class PullRequestCondition implements Condition {

    private final Condition condition;

    PullRequestCondition(String head) {
        this.condition = EventContext.EVENT
                .isPullRequest()
                .and(Expression.<String>path("github", "head_ref").is(head));
    }

    /** Whether it goes into this branch, too. */
    public Condition into(String base) {
        return EventContext.EVENT
                .isPullRequest()
                .and(Expression.<String>path("github", "base_ref").is(base))
                .and(condition);
    }

    @Override
    public dev.millrace.core.expression.Expression tree() {
        return condition.tree();
    }

    @Override
    public String toString() {
        return condition.toString();
    }
}
