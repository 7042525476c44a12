package dev.millrace.rules.runner;

import dev.millrace.core.facts.RunnerKind;
import dev.millrace.core.facts.RunnerLabel;
import dev.millrace.core.facts.RunnerLabels;
import dev.millrace.core.finding.Suggestion;
import java.util.Locale;
import java.util.Optional;

/** What was meant by a label that is almost one of GitHub's. */
final class MisspeltLabel {

    private static final int MOST_EDITS = 2;
    private static final int LETTERS_AN_EDIT = 5;
    private static final int LONGEST_LABEL = 64;

    private MisspeltLabel() {}

    /** The label that was meant; empty for one that is known, or that looks like somebody's own. */
    static Optional<String> meant(String label) {
        var word = label.toLowerCase(Locale.ROOT);
        if (word.length() > LONGEST_LABEL || RunnerLabels.find(word).isPresent() || isNewer(word)) {
            return Optional.empty();
        }
        var most = isBuiltOnKnown(word) ? 1 : MOST_EDITS;
        var best = Optional.<RunnerLabel>empty();
        var bestDistance = MOST_EDITS + 1;
        for (var known : RunnerLabels.all()) {
            var distance = distance(word, known, most);
            if (distance < bestDistance
                    || distance == bestDistance && distance <= MOST_EDITS && isGone(best) && !isGone(known)) {
                best = Optional.of(known);
                bestDistance = distance;
            }
        }
        return best.map(known -> isGone(known) ? known.successors().get(0) : known.name());
    }

    private static int distance(String word, RunnerLabel known, int most) {
        var limit = Math.min(most, known.name().length() / LETTERS_AN_EDIT);
        // Organizations choose such names themselves, and often almost this one.
        if (known.kind() == RunnerKind.PROPOSED
                || Math.abs(word.length() - known.name().length()) > limit
                || isExtension(word, known.name())) {
            return Integer.MAX_VALUE;
        }
        var distance = Suggestion.distance(word, known.name());
        return distance <= limit ? distance : Integer.MAX_VALUE;
    }

    private static boolean isGone(Optional<RunnerLabel> label) {
        return label.map(MisspeltLabel::isGone).orElse(true);
    }

    private static boolean isGone(RunnerLabel label) {
        return label.kind() == RunnerKind.REMOVED;
    }

    private static boolean isBuiltOnKnown(String word) {
        return RunnerLabels.all().stream().anyMatch(known -> isExtension(word, known.name()));
    }

    // ubuntu-latest-m, linux-gpu, macos2, my-ubuntu-latest
    private static boolean isExtension(String word, String known) {
        var more = word.length() - known.length();
        return more > 0
                && (word.startsWith(known) && !Character.isLetter(word.charAt(known.length()))
                        || word.endsWith(known) && !Character.isLetterOrDigit(word.charAt(more - 1)));
    }

    /** Whether it is a later version of a known label: GitHub may have it by now. */
    private static boolean isNewer(String word) {
        var isVersion = false;
        for (var known : RunnerLabels.all()) {
            var order = Versioned.compare(word, known.name());
            if (order.isPresent() && order.getAsInt() <= 0) {
                return false;
            }
            isVersion |= order.isPresent();
        }
        return isVersion;
    }
}
