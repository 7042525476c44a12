package dev.millrace.rules.expression;

import dev.millrace.core.finding.Suggestion;
import java.util.List;

/** Names as messages quote them, none too long and not too many. */
final class Quoted {

    private static final int MOST = 6;

    private Quoted() {}

    static String name(String name) {
        return "\"" + Suggestion.shorten(name) + "\"";
    }

    /** {@code "a", "b" and "c"}, or {@code "a", "b" and 12 others}; nothing for no names. */
    static String list(List<String> names) {
        if (names.isEmpty()) {
            return "";
        }
        var all = names.size() <= MOST;
        var shown = names.subList(0, all ? names.size() - 1 : MOST - 1).stream()
                .map(Quoted::name)
                .toList();
        var last = all ? name(names.get(names.size() - 1)) : names.size() - shown.size() + " others";
        return shown.isEmpty() ? last : String.join(", ", shown) + " and " + last;
    }
}
