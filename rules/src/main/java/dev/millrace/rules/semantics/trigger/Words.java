package dev.millrace.rules.semantics.trigger;

import dev.millrace.core.finding.Suggestion;
import java.util.List;

/** Words as messages quote and list them. */
final class Words {

    // More do not help, and hostile files have many.
    private static final int MOST = 30;

    private Words() {}

    static String quoted(String word) {
        return "\"" + Suggestion.shorten(word.strip().replace('\n', ' ')) + "\"";
    }

    /** {@code push, pull_request and merge_group}. */
    static String and(List<String> words) {
        return listed(words, "and");
    }

    /** {@code opened, edited or closed}. */
    static String or(List<String> words) {
        return listed(words, "or");
    }

    private static String listed(List<String> words, String beforeLast) {
        if (words.size() > MOST) {
            return String.join(", ", words.subList(0, MOST)) + " and " + (words.size() - MOST) + " others";
        }
        var last = words.size() - 1;
        return last < 1
                ? String.join("", words)
                : String.join(", ", words.subList(0, last)) + " " + beforeLast + " " + words.get(last);
    }
}
