package dev.millrace.dsl;

import dev.millrace.annotations.PublicApi;
import java.util.List;

/**
 * The versions of custom images that {@code image_version} must be about.
 *
 * <pre>{@code
 * imageVersion(versions("1.*"))
 * }</pre>
 *
 * @param patterns the patterns
 */
@PublicApi
public record Versions(List<String> patterns) {

    /**
     * Copies the list.
     *
     * @throws IllegalArgumentException when it is empty
     */
    public Versions {
        patterns = EventFilters.some("versions", "1.*", patterns);
    }
}
