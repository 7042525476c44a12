package dev.millrace.rules.expression;

import dev.millrace.core.expression.ContextAccess;
import dev.millrace.core.expression.type.ObjectType;
import dev.millrace.core.expression.type.TypeProblem;
import dev.millrace.core.finding.Suggestion;
import java.util.List;
import java.util.Optional;

/** A property that was asked for one level too high or too low: {@code github.pull_request}, {@code steps.a.version}, {@code github.inputs}. */
final class MisplacedProperty {

    private MisplacedProperty() {}

    /** Where it is. */
    static Optional<String> whole(TypeProblem.UnknownProperty problem, Place place) {
        var name = problem.access().name();
        var object = problem.access().object();
        for (var inner : List.of("event", "outputs")) {
            if (holds(problem.object(), inner, name)) {
                return Optional.of(Suggestion.shorten(object + "." + inner + "." + name));
            }
        }
        return object instanceof ContextAccess
                ? place.contexts().stream().filter(name::equalsIgnoreCase).findFirst()
                : Optional.empty();
    }

    // Of outputs that are not declared, any name that is like no property may be one.
    private static boolean holds(ObjectType object, String inner, String name) {
        return object.property(inner).orElse(object) instanceof ObjectType held
                && held != object
                && (held.names().stream().anyMatch(name::equalsIgnoreCase)
                        || !held.isStrict()
                                && inner.equals("outputs")
                                && Suggestion.nearest(name, object.names()).isEmpty());
    }
}
