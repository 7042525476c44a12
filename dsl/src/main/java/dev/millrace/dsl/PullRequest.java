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

    /** The same trigger for pull requests into these branches, in place of others. */
    public PullRequest with(Branches branches) {
        return new PullRequest(EventFilters.with(tree, branches));
    }

    /** The same trigger for changes of these files, in place of others. */
    public PullRequest with(Paths paths) {
        return new PullRequest(EventFilters.with(tree, paths));
    }

    /** The same trigger for these activity types, too; without any, GitHub takes opened, reopened and synchronize. */
    public PullRequest types(String... types) {
        return new PullRequest(EventFilters.withTypes(tree, List.of(types)));
    }

    /**
     * The same trigger with a key by its name in YAML, for which there need be no method; the same key is replaced.
     *
     * @param value text, a number, a boolean, or a list or map of such; a map or set without an order of its own is sorted
     * @throws IllegalArgumentException when the value is anything else, or of another kind than GitHub takes there
     */
    public PullRequest extra(String key, Object value) {
        return new PullRequest(EventFilters.withKey(tree, key, value));
    }

    @Override
    public EventTrigger tree() {
        return tree;
    }
}
