package dev.millrace.core.source;

import dev.millrace.annotations.PublicApi;

/**
 * Anything that knows where it comes from.
 *
 * <pre>{@code
 * findings.add(this, job, "..."); // a job is located, so the finding is too
 * }</pre>
 */
@PublicApi
@FunctionalInterface
public interface Located {

    /** Where this comes from. */
    Origin origin();
}
