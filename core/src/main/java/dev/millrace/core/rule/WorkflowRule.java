package dev.millrace.core.rule;

import dev.millrace.annotations.PublicApi;
import dev.millrace.core.workflow.Workflow;

/**
 * A rule that looks at a workflow as a whole.
 *
 * <pre>{@code
 * public void check(Workflow workflow, Scope scope, Findings findings) { ... }
 * }</pre>
 */
@PublicApi
public non-sealed interface WorkflowRule extends Rule {

    /** Looks at one and says what it saw. */
    void check(Workflow workflow, Scope scope, Findings findings);
}
