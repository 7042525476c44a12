package dev.millrace.core.context;

import dev.millrace.core.facts.ActionMajor;
import dev.millrace.core.facts.ActionRef;
import dev.millrace.core.yaml.Text;
import java.util.List;
import java.util.Optional;

/** What the facts know of an action or a workflow that {@code uses} names. */
final class KnownUses {

    private KnownUses() {}

    /** The outputs that it declares; empty when they are not known, or when it has others. */
    static Optional<List<String>> outputs(Text uses) {
        return KnownUse.of(uses)
                .filter(use -> use.version() == KnownUse.Version.COVERED)
                .flatMap(KnownUse::major)
                .filter(ActionMajor::hasOnlyDeclaredOutputs)
                // What a branch declares may change any day.
                .filter(major -> major.release().kind() != ActionRef.Kind.BRANCH)
                .map(ActionMajor::outputs);
    }
}
