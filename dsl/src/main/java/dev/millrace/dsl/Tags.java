package dev.millrace.dsl;

import dev.millrace.annotations.PublicApi;
import java.util.List;

/**
 * The tags that a push must be of; or, ignoring, must not.
 *
 * <pre>{@code
 * push(tags("v*"))  push(tagsIgnore("nightly-*"))
 * }</pre>
 *
 * @param patterns the patterns, of which a later one overrides an earlier one
 * @param isIgnoring whether the patterns tell what does not start the workflow
 */
@PublicApi
public record Tags(List<String> patterns, boolean isIgnoring) {

    /**
     * Copies the list.
     *
     * @throws IllegalArgumentException when it is empty
     */
    public Tags {
        patterns = EventFilters.some(isIgnoring ? "tagsIgnore" : "tags", "v*", patterns);
    }
}
