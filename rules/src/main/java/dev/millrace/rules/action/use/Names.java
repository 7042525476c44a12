package dev.millrace.rules.action.use;

import dev.millrace.core.finding.Suggestion;
import java.util.List;
import java.util.stream.Collectors;

/** Names as messages quote them. */
final class Names {

    private static final int MOST = 8;

    private Names() {}

    static String quoted(String name) {
        return "\"" + Suggestion.shorten(name) + "\"";
    }

    /** {@code "a", "b" and "c"}; of many, the first and how many more. */
    static String list(List<String> names) {
        if (names.size() > MOST) {
            return all(names.subList(0, MOST - 1)) + " and " + (names.size() - MOST + 1) + " others";
        }
        var last = names.size() - 1;
        return last < 1 ? all(names) : all(names.subList(0, last)) + " and " + quoted(names.get(last));
    }

    private static String all(List<String> names) {
        return names.stream().map(Names::quoted).collect(Collectors.joining(", "));
    }
}
