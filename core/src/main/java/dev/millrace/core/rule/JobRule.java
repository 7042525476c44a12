package dev.millrace.core.rule;

import dev.millrace.annotations.PublicApi;
import dev.millrace.core.workflow.Job;

/**
 * A rule that looks at each job.
 *
 * <pre>{@code
 * public void check(Job job, Scope scope, Findings findings) { ... }
 * }</pre>
 */
@PublicApi
public non-sealed interface JobRule extends Rule {

    /** Looks at one and says what it saw. */
    void check(Job job, Scope scope, Findings findings);
}
