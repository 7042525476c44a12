package dev.millrace.rules.structure;

import dev.millrace.core.facts.GrammarKey;
import dev.millrace.core.finding.Suggestion;
import dev.millrace.core.yaml.Text;
import java.util.Optional;

/** What to say of a text at a key that allows a few words only. */
final class AllowedWords {

    private AllowedWords() {}

    /** The complaint; empty when the word is allowed, or when an expression makes it. */
    static Optional<String> complaint(Text text, GrammarKey key) {
        if (!text.isLiteral() || key.allowed().contains(text.raw())) {
            return Optional.empty();
        }
        var seen = text.isEmpty() ? "is empty" : "is \"" + text + "\"";
        return Optional.of("\"" + key.name() + "\" takes " + list(key) + ", but this " + seen
                + Suggestion.hint(text.raw(), key.allowed()));
    }

    private static String list(GrammarKey key) {
        var words = key.allowed();
        var last = words.size() - 1;
        return String.join(", ", words.subList(0, last)) + " or " + words.get(last);
    }
}
