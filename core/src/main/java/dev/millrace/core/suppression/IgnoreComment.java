package dev.millrace.core.suppression;

import dev.millrace.core.source.SourceFile;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;

/**
 * A comment that ignores findings, as it stands in a file.
 *
 * @param file the file
 * @param isForeign whether it is zizmor's
 * @param isInScript whether it stands in a block scalar, where YAML sees no comment
 * @param start the offset of its number sign, or of the first of two slashes
 * @param end the offset after its last character
 * @param line its line
 * @param isAlone whether nothing but blanks stands before it
 * @param words what it names, empty when its brackets cannot be read
 * @param listStart the offset after the opening bracket
 * @param listEnd the offset of the closing bracket
 * @param reason what follows the brackets
 */
record IgnoreComment(
        SourceFile file,
        boolean isForeign,
        boolean isInScript,
        int start,
        int end,
        int line,
        boolean isAlone,
        List<Word> words,
        int listStart,
        int listEnd,
        String reason) {

    private static final String UNTIL = "until:";

    IgnoreComment {
        words = List.copyOf(words);
    }

    /** A rule that is named. */
    record Word(String text, int start) {

        int end() {
            return start + text.length();
        }
    }

    /** Whether a person can learn why, from more than a date. */
    boolean hasReason() {
        return hasWords(0, hasUntil() ? untilAt() : reason.length()) || hasWords(untilEnd(), reason.length());
    }

    /** Whether the reason tells a last day, well-formed or not. */
    boolean hasUntil() {
        return untilAt() >= 0;
    }

    /** The last day as it is written. */
    String untilText() {
        return hasUntil()
                ? reason.substring(untilAt() + UNTIL.length(), untilEnd()).strip()
                : "";
    }

    /** The last day on which it holds; empty when it has none, or one that is no date. */
    Optional<LocalDate> until() {
        var text = untilText();
        // Other years are dates to Java, and mistakes here.
        if (text.length() != "2027-03-01".length()) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private int untilAt() {
        var at = reason.indexOf(UNTIL);
        while (at > 0 && Character.isLetterOrDigit(reason.charAt(at - 1))) {
            at = reason.indexOf(UNTIL, at + 1);
        }
        return at;
    }

    private int untilEnd() {
        var at = untilAt();
        if (at < 0) {
            return reason.length();
        }
        at += UNTIL.length();
        while (at < reason.length() && Character.isWhitespace(reason.charAt(at))) {
            at++;
        }
        while (at < reason.length() && isPartOfDate(reason.charAt(at))) {
            at++;
        }
        return at;
    }

    // What is no date is shown as a whole word.
    private static boolean isPartOfDate(char c) {
        return Character.isLetterOrDigit(c) || c == '-' || c == '/';
    }

    private boolean hasWords(int from, int to) {
        return reason.substring(from, to).codePoints().anyMatch(Character::isLetterOrDigit);
    }
}
