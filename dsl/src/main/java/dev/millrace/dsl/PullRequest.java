package dev.millrace.dsl;

import dev.millrace.annotations.PublicApi;
import dev.millrace.core.workflow.EventTrigger;
import java.util.List;

/**
 * The trigger {@code pull_request}.
 *
 * <pre>{@code
 * pullRequest(branches("main")).types("opened", "synchronize")
 * }</pre>
 */
@PublicApi
@Transparent
public final class PullRequest implements Trigger {

    private final EventTrigger tree;

    PullRequest(EventTrigger tree) {
        this.tree = tree;
    }

    /** The same trigger for pull requests into these branches. */
    public PullRequest with(Branches branches) {
        return new PullRequest(EventFilters.with(tree, branches));
    }

    /** The same trigger for changes of these files. */
    public PullRequest with(Paths paths) {
        return new PullRequest(EventFilters.with(tree, paths));
    }

    /** The same trigger for these activity types; without, GitHub takes opened, reopened and synchronize. */
    public PullRequest types(String... types) {
        return new PullRequest(EventFilters.withTypes(tree, List.of(types)));
    }

    @Override
    public EventTrigger tree() {
        return tree;
    }
}
