package dev.millrace.core.rule;

import dev.millrace.annotations.PublicApi;
import dev.millrace.core.yaml.YamlNode;

/**
 * A rule that looks at each list and each mapping that stands at a key of the grammar: {@link Scope#key()} tells which.
 *
 * <pre>{@code
 * public void check(YamlNode section, Scope scope, Findings findings) { ... }
 * }</pre>
 */
@PublicApi
public non-sealed interface SectionRule extends Rule {

    /** Looks at one and says what it saw. */
    void check(YamlNode section, Scope scope, Findings findings);
}
