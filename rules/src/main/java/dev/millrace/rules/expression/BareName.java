package dev.millrace.rules.expression;

import dev.millrace.core.expression.type.ObjectType;
import dev.millrace.core.facts.Functions;
import dev.millrace.core.finding.Suggestion;
import dev.millrace.core.rule.Scope;
import dev.millrace.core.workflow.Entries;
import dev.millrace.core.workflow.StepsJob;
import dev.millrace.core.yaml.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What somebody meant who wrote a name that is no context. */
final class BareName {

    private static final List<String> LITERALS = List.of("true", "false", "null");
    // Where names are sought, the likeliest first.
    private static final List<String> CONTEXTS =
            List.of("inputs", "matrix", "needs", "steps", "github", "runner", "strategy", "job");

    // Each name that is no context looks through all of them, and nobody has more.
    private static final int MOST_CANDIDATES = 500;

    private final String name;
    private final Scope scope;
    private final Place place;

    private BareName(String name, Scope scope) {
        this.name = name;
        this.scope = scope;
        this.place = Place.of(scope);
    }

    /** The expression that was meant, if it can be told. */
    static Optional<String> meaning(String name, Scope scope) {
        return new BareName(name, scope).meaning();
    }

    private Optional<String> meaning() {
        return same(LITERALS)
                .or(() -> same(Functions.names()).map(function -> function + "()"))
                .or(this::variable)
                .or(this::member)
                .or(this::eventField)
                .or(this::defaultVariable)
                .or(this::outputs)
                .or(() -> Suggestion.nearest(name, place.contexts()));
    }

    private Optional<String> same(List<String> candidates) {
        return same(candidates.stream());
    }

    private Optional<String> same(Stream<String> candidates) {
        return candidates.limit(MOST_CANDIDATES).filter(name::equalsIgnoreCase).findFirst();
    }

    private Optional<String> variable() {
        if (!place.offers("env")) {
            return Optional.empty();
        }
        var variables = new ArrayList<Entries<Text>>();
        scope.step().ifPresent(step -> variables.add(step.env()));
        scope.job().filter(StepsJob.class::isInstance).ifPresent(job -> variables.add(((StepsJob) job).env()));
        scope.workflow().ifPresent(workflow -> variables.add(workflow.env()));
        return variables.stream()
                .flatMap(env -> same(env.stream().map(variable -> variable.key().raw())).stream())
                .findFirst()
                .map(variable -> "env." + variable);
    }

    private Optional<String> member() {
        for (var context : CONTEXTS) {
            var found = place.offers(context) ? memberOf(context, name) : Optional.<String>empty();
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private Optional<String> memberOf(String context, String member) {
        return scope.contexts().typeOf(context) instanceof ObjectType object
                ? object.names().stream()
                        .limit(MOST_CANDIDATES)
                        .filter(member::equalsIgnoreCase)
                        .findFirst()
                        .map(found -> context + "." + found)
                : Optional.empty();
    }

    private Optional<String> eventField() {
        return place.offers("github")
                        && scope.contexts().typeOf("github") instanceof ObjectType github
                        && github.property("event").orElse(github) instanceof ObjectType event
                ? event.names().stream()
                        .filter(name::equalsIgnoreCase)
                        .findFirst()
                        .map(found -> "github.event." + found)
                : Optional.empty();
    }

    private Optional<String> outputs() {
        return same(List.of("outputs", "output"))
                .map(found -> place.offers("jobs")
                        ? "jobs.JOB.outputs"
                        : place.offers("steps") ? "steps.ID.outputs" : "needs.JOB.outputs");
    }

    // GITHUB_REF is the variable of scripts, and github.ref the same in expressions.
    private Optional<String> defaultVariable() {
        for (var context : List.of("github", "runner")) {
            if (place.offers(context) && name.regionMatches(true, 0, context + "_", 0, context.length() + 1)) {
                return memberOf(context, name.substring(context.length() + 1));
            }
        }
        return Optional.empty();
    }
}
