package dev.millrace.dsl;

import dev.millrace.annotations.PublicApi;
import java.util.List;

/**
 * The branches that an event must be about; or, ignoring, must not.
 *
 * <pre>{@code
 * push(branches("main", "release/**"))  push(branchesIgnore("wip/**"))
 * }</pre>
 *
 * @param patterns the patterns, of which a later one overrides an earlier one
 * @param isIgnoring whether the patterns tell what does not start the workflow
 */
@PublicApi
public record Branches(List<String> patterns, boolean isIgnoring) {

    /**
     * Copies the list.
     *
     * @throws IllegalArgumentException when it is empty
     */
    public Branches {
        patterns = EventFilters.some(isIgnoring ? "branchesIgnore" : "branches", "main", patterns);
    }
}
