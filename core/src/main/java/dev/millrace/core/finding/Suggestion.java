package dev.millrace.core.finding;

import dev.millrace.annotations.PublicApi;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;

/**
 * The word that was probably meant.
 *
 * <pre>{@code
 * Suggestion.nearest("stpes", List.of("steps", "strategy")) // Optional[steps]
 * Suggestion.hint("stpes", List.of("steps", "strategy"))    // "; did you mean \"steps\"?"
 * }</pre>
 */
@PublicApi
public final class Suggestion {

    // Nobody misspells more than this, and it bounds the work for a word of any length.
    private static final int LONGEST_WORD = 64;
    private static final int LONGEST_QUOTE = 120;
    // A workflow that has more is large enough that nobody misses the hint.
    private static final int MOST_CANDIDATES = 500;

    private Suggestion() {}

    /** The candidate that is at most a third of the word's letters away, ignoring case and the difference of {@code -} and {@code _}. */
    public static Optional<String> nearest(String word, Collection<String> candidates) {
        if (word.length() > LONGEST_WORD) {
            return Optional.empty();
        }
        var folded = fold(word);
        var best = Optional.<String>empty();
        var bestDistance = Math.max(1, word.length() / 3) + 1;
        var looked = 0;
        for (var candidate : candidates) {
            if (++looked > MOST_CANDIDATES) {
                break;
            }
            if (Math.abs(candidate.length() - word.length()) >= bestDistance || candidate.equals(word)) {
                continue;
            }
            var distance = distance(folded, fold(candidate));
            if (distance < bestDistance) {
                best = Optional.of(candidate);
                bestDistance = distance;
            }
        }
        return best;
    }

    /** The end of a message: {@code ; did you mean "steps"?}, or nothing when no candidate is near. */
    public static String hint(String word, Collection<String> candidates) {
        return nearest(word, candidates)
                .map(near -> "; did you mean \"" + near + "\"?")
                .orElse("");
    }

    /**
     * A word as a message quotes it: its start alone when it is longer than anyone reads.
     *
     * <pre>{@code
     * Suggestion.shorten("9".repeat(100_000)) // 99999...
     * }</pre>
     */
    public static String shorten(String word) {
        if (word.length() <= LONGEST_QUOTE) {
            return word;
        }
        var end = Character.isHighSurrogate(word.charAt(LONGEST_QUOTE - 1)) ? LONGEST_QUOTE - 1 : LONGEST_QUOTE;
        return word.substring(0, end) + "...";
    }

    private static String fold(String word) {
        return word.toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /**
     * How many edits lead from one word to another, for words of the length of a word: letters put in, left out or replaced, and two neighbours
     * swapped, each count one.
     *
     * <pre>{@code
     * Suggestion.distance("latset", "latest") // 1
     * }</pre>
     */
    public static int distance(String a, String b) {
        var twoBack = new int[b.length() + 1];
        var back = new int[b.length() + 1];
        var row = new int[b.length() + 1];
        for (var j = 0; j <= b.length(); j++) {
            back[j] = j;
        }
        for (var i = 1; i <= a.length(); i++) {
            row[0] = i;
            for (var j = 1; j <= b.length(); j++) {
                var same = a.charAt(i - 1) == b.charAt(j - 1);
                row[j] = Math.min(Math.min(row[j - 1], back[j]) + 1, back[j - 1] + (same ? 0 : 1));
                if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
                    row[j] = Math.min(row[j], twoBack[j - 2] + 1);
                }
            }
            var spare = twoBack;
            twoBack = back;
            back = row;
            row = spare;
        }
        return back[b.length()];
    }
}
