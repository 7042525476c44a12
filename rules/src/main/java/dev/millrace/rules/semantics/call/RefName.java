package dev.millrace.rules.semantics.call;

import dev.millrace.core.expression.TextRange;
import dev.millrace.core.workflow.WorkflowRef;
import dev.millrace.core.yaml.Text;
import java.util.List;
import java.util.Optional;

/** The names that git gives to branches and tags. */
final class RefName {

    private static final List<String> SEQUENCES = List.of("@{", "..", "//");

    private RefName() {}

    /** Where the ref of an action stands; empty where there is none, and where something else is wrong. */
    static Optional<TextRange> ofAction(Text uses) {
        var raw = uses.raw();
        var at = raw.indexOf('@');
        var isLocal = raw.startsWith(".") || raw.startsWith("$/");
        return isLocal || raw.contains("://") || at < 0 || at + 1 == raw.length() || raw.indexOf('@', at + 1) >= 0
                ? Optional.empty()
                : Optional.of(new TextRange(at + 1, raw.length()));
    }

    /** Where the ref of a called workflow stands. */
    static Optional<TextRange> ofCall(Reference reference) {
        return reference.ref() instanceof WorkflowRef.Remote remote ? remote.ref() : Optional.empty();
    }

    /** Why a text is no name of a ref, and no commit; empty when it may be one. */
    static Optional<String> complaint(String name) {
        for (var i = 0; i < name.length(); i++) {
            var c = name.charAt(i);
            if (c <= ' ' || c == 127) {
                return Optional.of("there is a blank or control character in it");
            }
            if ("?*[]\\~^:".indexOf(c) >= 0) {
                return Optional.of("git allows no \"" + c + "\" there");
            }
        }
        for (var sequence : SEQUENCES) {
            if (name.contains(sequence)) {
                return Optional.of("git allows no \"" + sequence + "\" there");
            }
        }
        return ofParts(name);
    }

    private static Optional<String> ofParts(String name) {
        if (name.startsWith("/") || name.endsWith("/")) {
            return Optional.of("it has a \"/\" at its " + (name.startsWith("/") ? "start" : "end"));
        }
        if (name.endsWith(".")) {
            return Optional.of("it ends in \".\"");
        }
        for (var part : name.split("/", -1)) {
            if (part.startsWith(".") || part.endsWith(".lock")) {
                return Optional.of(
                        part.startsWith(".")
                                ? "no part of it may begin with \".\""
                                : "no part of it may end in \".lock\"");
            }
        }
        return Optional.empty();
    }
}
