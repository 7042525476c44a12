package dev.millrace.rules.expression;

import dev.millrace.core.expression.ComparisonOperator;
import java.util.Locale;
import java.util.Set;

/**
 * The values that a field of {@code github} has over all runs of a workflow.
 *
 * @param possible the values in lower case; none when they may be any
 * @param complete whether the field has one of them in every run
 */
record StartValues(Set<String> possible, boolean complete) {

    /** The fields that tell what started a run. */
    static final Set<String> FIELDS = Set.of("event_name", "event.action");

    private static final StartValues ANY = new StartValues(Set.of(), false);

    static StartValues of(String field, Starts starts) {
        return switch (field) {
            case "event_name" -> new StartValues(starts.events(), true);
            // Where no event has an activity type, expr-unknown-event-field speaks.
            case "event.action" ->
                starts.activities()
                        .map(activities -> new StartValues(activities, !starts.mayLackActivity()))
                        .orElse(ANY);
            default -> ANY;
        };
    }

    Truth truthOf(GithubEquality equality) {
        if (possible.isEmpty()) {
            return Truth.OPEN;
        }
        var equal = equality.comparison().operator() == ComparisonOperator.EQUAL;
        if (!possible.contains(equality.value().toLowerCase(Locale.ROOT))) {
            return equal ? Truth.NEVER : Truth.ALWAYS;
        }
        if (complete && possible.size() == 1) {
            return equal ? Truth.ALWAYS : Truth.NEVER;
        }
        return Truth.OPEN;
    }
}
