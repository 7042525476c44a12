package dev.millrace.rules.semantics.call;

import dev.millrace.core.finding.Suggestion;
import java.util.List;

/** Names as messages quote them, none too long and not too many. */
final class Quoted {

    private static final int MOST = 8;

    private Quoted() {}

    static String name(String name) {
        return "\"" + Suggestion.shorten(name) + "\"";
    }

    /** {@code "a", "b" and "c"}, or {@code "a", "b" and 12 others}; nothing for no names. */
    static String list(List<String> names) {
        var all = names.size() <= MOST;
        var shown = all ? names.size() - 1 : MOST - 1;
        if (names.size() < 2) {
            return names.isEmpty() ? "" : name(names.get(0));
        }
        var out = new StringBuilder(name(names.get(0)));
        for (var i = 1; i < shown; i++) {
            out.append(", ").append(name(names.get(i)));
        }
        return out.append(" and ")
                .append(all ? name(names.get(shown)) : names.size() - shown + " others")
                .toString();
    }
}
