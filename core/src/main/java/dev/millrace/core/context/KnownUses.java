package dev.millrace.core.context;

import dev.millrace.core.facts.ActionFacts;
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
        var text = uses.raw();
        var at = text.indexOf('@');
        if (at < 0 || !uses.isLiteral()) {
            return Optional.empty();
        }
        var ref = text.substring(at + 1);
        return ActionFacts.find(text.substring(0, at))
                .flatMap(facts ->
                        facts.forRef(ref).filter(major -> isCovered(ref, major)).or(() -> pinned(facts, uses)))
                .filter(ActionMajor::hasOnlyDeclaredOutputs)
                // What a branch declares may change any day.
                .filter(major -> major.release().kind() != ActionRef.Kind.BRANCH)
                .map(ActionMajor::outputs);
    }

    // A pin that the facts do not know may say in its comment which version it is: # v4.1.2
    private static Optional<ActionMajor> pinned(ActionFacts facts, Text uses) {
        return uses.origin().comments().beside().flatMap(comment -> {
            var words = comment.replace('#', ' ').strip();
            var blank = words.indexOf(' ');
            var version = blank < 0 ? words : words.substring(0, blank);
            return facts.forRef(version).filter(major -> isCovered(version, major));
        });
    }

    // What was released after the facts were gathered may declare more.
    private static boolean isCovered(String ref, ActionMajor major) {
        return major.describes(ref) || Versions.compare(ref, major.release().name()) <= 0;
    }
}
