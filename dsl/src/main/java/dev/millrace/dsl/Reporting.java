package dev.millrace.dsl;

import dev.millrace.annotations.PublicApi;

/**
 * When a reporting job or stage runs.
 *
 * <pre>{@code
 * stage("Report").jobs(notify).reporting(ALWAYS)
 * }</pre>
 */
@PublicApi
public enum Reporting {
    /** Whatever happened before, unless the run is cancelled. */
    UNLESS_CANCELLED,
    /** Whatever happened before, even when the run is cancelled. */
    ALWAYS
}
