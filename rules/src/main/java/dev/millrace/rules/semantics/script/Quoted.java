package dev.millrace.rules.semantics.script;

import dev.millrace.core.finding.Suggestion;
import java.util.List;

/** Names as messages quote them. */
final class Quoted {

    private Quoted() {}

    static String name(String name) {
        return "\"" + Suggestion.shorten(name) + "\"";
    }

    /** {@code bash, pwsh or python}. */
    static String choice(List<String> names) {
        var last = names.size() - 1;
        return last < 1 ? String.join("", names) : String.join(", ", names.subList(0, last)) + " or " + names.get(last);
    }
}
