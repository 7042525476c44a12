package dev.millrace.rules.semantics.trigger;

import java.util.Optional;
import java.util.function.Supplier;

/** What was probably meant, in one run of a rule: only so often, because each looks at every candidate. */
final class Hints {

    private static final int MOST = 50;

    private int given;

    /** The end of a message, or nothing. */
    String of(Supplier<String> hint) {
        given++;
        return given > MOST ? "" : hint.get();
    }

    /** A word that was meant, if any. */
    Optional<String> word(Supplier<Optional<String>> hint) {
        given++;
        return given > MOST ? Optional.empty() : hint.get();
    }
}
