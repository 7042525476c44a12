package dev.millrace.rules.expression;

import dev.millrace.core.facts.ContextFields;
import dev.millrace.core.facts.Functions;
import dev.millrace.core.finding.Suggestion;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What somebody meant who called a function that GitHub does not have. */
final class CalledName {

    // What other languages and other services for builds have.
    private static final Map<String, String> ELSEWHERE = Map.ofEntries(
            Map.entry("and", "&&"),
            Map.entry("or", "||"),
            Map.entry("not", "!"),
            Map.entry("eq", "=="),
            Map.entry("ne", "!="),
            Map.entry("gt", ">"),
            Map.entry("ge", ">="),
            Map.entry("lt", "<"),
            Map.entry("le", "<="),
            Map.entry("coalesce", "||"),
            Map.entry("default", "||"),
            Map.entry("if", "case"),
            Map.entry("iif", "case"),
            Map.entry("ternary", "case"),
            Map.entry("in", "contains"),
            Map.entry("includes", "contains"),
            Map.entry("concat", "format"),
            Map.entry("stringify", "toJSON"),
            Map.entry("converttojson", "toJSON"),
            Map.entry("parse", "fromJSON"),
            Map.entry("failed", "failure"),
            Map.entry("succeeded", "success"),
            Map.entry("succeededorfailed", "!cancelled()"));

    private CalledName() {}

    /** The end of a message about it. */
    static String cure(String name) {
        return ContextFields.find(name)
                .map(context -> ": \"" + context.name() + "\" is a context, and what is in it follows a dot")
                .or(() -> Optional.ofNullable(ELSEWHERE.get(name.toLowerCase(Locale.ROOT)))
                        .or(() -> Suggestion.nearest(name, Functions.names()))
                        .map(meant -> "; did you mean \"" + meant + "\"?"))
                .orElseGet(() -> ": use " + Listing.of(Functions.names(), "or") + ", or compute it in a step");
    }
}
