package dev.millrace.rules.expression;

import java.util.List;

/** Words in a row, as a message gives them: {@code github, inputs and vars}. */
final class Listing {

    private Listing() {}

    static String of(List<String> words, String beforeLast) {
        var last = words.size() - 1;
        return last < 1
                ? String.join("", words)
                : String.join(", ", words.subList(0, last)) + " " + beforeLast + " " + words.get(last);
    }
}
