package dev.millrace.dsl;

import dev.millrace.annotations.PublicApi;
import java.util.List;

/**
 * The names of custom images that {@code image_version} must be about.
 *
 * <pre>{@code
 * imageVersion(names("linux-*"))
 * }</pre>
 *
 * @param patterns the patterns
 */
@PublicApi
public record Names(List<String> patterns) {

    /**
     * Copies the list.
     *
     * @throws IllegalArgumentException when it is empty
     */
    public Names {
        patterns = EventFilters.some("names", "linux-*", patterns);
    }
}
