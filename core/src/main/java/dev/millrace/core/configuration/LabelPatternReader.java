package dev.millrace.core.configuration;

import dev.millrace.core.configuration.LabelPattern.Malformed;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Cuts a pattern of labels into its parts, up to the first mistake. */
final class LabelPatternReader {

    private final String text;
    private final List<LabelPart> parts = new ArrayList<>();
    private Optional<Malformed> malformed = Optional.empty();
    private int at;

    LabelPatternReader(String text) {
        this.text = text;
        if (text.isEmpty()) {
            fail(0, "an empty pattern is no label's; remove it");
        }
        while (at < text.length() && malformed.isEmpty()) {
            readPart();
        }
    }

    List<LabelPart> parts() {
        return parts;
    }

    Optional<Malformed> malformed() {
        return malformed;
    }

    private void readPart() {
        switch (text.charAt(at)) {
            case '*' -> {
                at++;
                parts.add(LabelPart.STAR);
            }
            case '?' -> {
                at++;
                parts.add(LabelPart.ANY);
            }
            case '[' -> readSet();
            default -> parts.add(LabelPart.of(readCharacter()));
        }
    }

    private void readSet() {
        var start = at;
        at++;
        var isNegated = at < text.length() && "^!".indexOf(text.charAt(at)) >= 0;
        if (isNegated) {
            at++;
        }
        var ranges = new StringBuilder();
        while (malformed.isEmpty() && at < text.length() && text.charAt(at) != ']') {
            readRange(ranges);
        }
        if (malformed.isPresent()) {
            return;
        }
        if (at == text.length()) {
            fail(start, "\"[\" is not closed; add \"]\", or write \"\\[\" for the character itself");
        } else if (ranges.isEmpty()) {
            fail(start, "there is nothing between \"[\" and \"]\"; name the characters that may stand here");
        } else {
            at++;
            parts.add(new LabelPart(false, isNegated, ranges.toString()));
        }
    }

    private void readRange(StringBuilder ranges) {
        var start = at;
        var first = readCharacter();
        var last = first;
        if (at + 1 < text.length() && text.charAt(at) == '-' && text.charAt(at + 1) != ']') {
            at++;
            last = readCharacter();
        }
        if (first > last) {
            fail(
                    start,
                    "the range \"" + first + "-" + last + "\" runs backwards; write \"" + last + "-" + first + "\"");
        }
        ranges.append(first).append(last);
    }

    private char readCharacter() {
        if (text.charAt(at) != '\\') {
            return text.charAt(at++);
        }
        if (at + 1 == text.length()) {
            fail(at, "there is no character after the backslash; write \"\\\\\" for the backslash itself");
            return text.charAt(at++);
        }
        at += 2;
        return text.charAt(at - 1);
    }

    private void fail(int offset, String problem) {
        if (malformed.isEmpty()) {
            malformed = Optional.of(new Malformed(offset, problem));
        }
    }
}
