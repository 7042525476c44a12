package dev.millrace.core.facts;

import dev.millrace.annotations.PublicApi;

/**
 * Whose label it is.
 *
 * <pre>{@code
 * RunnerLabels.find("self-hosted").map(RunnerLabel::kind) // Optional[PRESET]
 * }</pre>
 */
@PublicApi
public enum RunnerKind {
    /** A machine of GitHub's that everybody may use. */
    HOSTED,
    /** A machine of GitHub's with more cores, for organizations that pay. */
    LARGER,
    /** A name that GitHub proposes for a machine with more cores; organizations choose the names of theirs. */
    PROPOSED,
    /** A label that self-hosted runners have without anybody's doing. */
    PRESET,
    /** A machine that GitHub had until some day. */
    REMOVED
}
