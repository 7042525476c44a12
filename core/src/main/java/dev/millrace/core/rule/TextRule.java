package dev.millrace.core.rule;

import dev.millrace.annotations.PublicApi;
import dev.millrace.core.yaml.Text;

/**
 * A rule that looks at each text that stands at a key of the grammar: {@link Scope#key()} tells which.
 *
 * <pre>{@code
 * public void check(Text text, Scope scope, Findings findings) { ... }
 * }</pre>
 */
@PublicApi
public non-sealed interface TextRule extends Rule {

    /** Looks at one and says what it saw. */
    void check(Text text, Scope scope, Findings findings);
}
