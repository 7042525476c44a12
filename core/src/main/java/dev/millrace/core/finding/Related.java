package dev.millrace.core.finding;

import dev.millrace.annotations.PublicApi;
import dev.millrace.core.source.Located;
import dev.millrace.core.source.Origin;

/**
 * Another place that a finding speaks of: the first definition, a caller, an edge of a cycle.
 *
 * <pre>{@code
 * Related.to(firstJob, "first defined here")
 * }</pre>
 *
 * @param message what stands there
 * @param origin the place
 */
@PublicApi
public record Related(String message, Origin origin) {

    /** A place with its message. */
    public static Related to(Located place, String message) {
        return new Related(message, place.origin());
    }
}
