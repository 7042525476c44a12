package dev.millrace.core.rule;

import dev.millrace.annotations.PublicApi;
import dev.millrace.core.workflow.Step;

/**
 * A rule that looks at each step, also inside {@code parallel} and in composite actions.
 *
 * <pre>{@code
 * public void check(Step step, Scope scope, Findings findings) { ... }
 * }</pre>
 */
@PublicApi
public non-sealed interface StepRule extends Rule {

    /** Looks at one and says what it saw. */
    void check(Step step, Scope scope, Findings findings);
}
