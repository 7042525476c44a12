package dev.millrace.dsl;

import dev.millrace.annotations.PublicApi;
import java.util.List;

/**
 * The files of which one must have changed; or, ignoring, not only such.
 *
 * <pre>{@code
 * push(paths("src/**"))  push(pathsIgnore("docs/**"))
 * }</pre>
 *
 * @param patterns the patterns, of which a later one overrides an earlier one
 * @param isIgnoring whether the patterns tell what does not start the workflow
 */
@PublicApi
public record Paths(List<String> patterns, boolean isIgnoring) {

    /**
     * Copies the list.
     *
     * @throws IllegalArgumentException when it is empty
     */
    public Paths {
        patterns = EventFilters.some(isIgnoring ? "pathsIgnore" : "paths", "src/**", patterns);
    }
}
