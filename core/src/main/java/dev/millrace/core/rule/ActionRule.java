package dev.millrace.core.rule;

import dev.millrace.annotations.PublicApi;
import dev.millrace.core.action.Action;

/**
 * A rule that looks at the metadata of an action, {@code action.yml}.
 *
 * <pre>{@code
 * public void check(Action action, Scope scope, Findings findings) { ... }
 * }</pre>
 */
@PublicApi
public non-sealed interface ActionRule extends Rule {

    /** Looks at one and says what it saw. */
    void check(Action action, Scope scope, Findings findings);
}
