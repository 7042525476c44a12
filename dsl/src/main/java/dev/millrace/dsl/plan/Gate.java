package dev.millrace.dsl.plan;

import dev.millrace.annotations.PublicApi;

/**
 * What the failure of a job means for those after it.
 *
 * <pre>{@code
 * audit.advisory()     // Gate.ADVISORY: its failure stops nothing
 * }</pre>
 */
@PublicApi
public enum Gate {
    /** Jobs after it need it and do not run when it fails. */
    BLOCKING,
    /** Its failure is shown and stops nothing. */
    ADVISORY,
    /** As advisory, and no blocking job needs it. */
    INFORMATIONAL,
    /** It runs whatever happened before. */
    REPORTING
}
