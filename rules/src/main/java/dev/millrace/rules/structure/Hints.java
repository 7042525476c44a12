package dev.millrace.rules.structure;

import dev.millrace.core.finding.Suggestion;
import java.util.Collection;

/** Hints for one run of a rule: only so many, because each looks at every candidate. */
final class Hints {

    private static final int MOST = 50;

    private int given;

    /** The end of a message, as {@link Suggestion#hint}. */
    String of(String word, Collection<String> candidates) {
        given++;
        return given > MOST ? "" : Suggestion.hint(word, candidates);
    }
}
