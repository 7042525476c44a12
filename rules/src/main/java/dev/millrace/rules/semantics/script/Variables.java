package dev.millrace.rules.semantics.script;

import dev.millrace.core.facts.GrammarKey;
import dev.millrace.core.rule.Scope;

/** Places where environment variables are set. */
final class Variables {

    private Variables() {}

    /** Whether a rule looks at a mapping of variables. */
    static boolean areAt(Scope scope) {
        return scope.key().filter(Variables::isEnv).isPresent();
    }

    // A matrix may have a row of this name.
    private static boolean isEnv(GrammarKey key) {
        return key.name().equals("env") && !key.node().equals("matrix");
    }
}
