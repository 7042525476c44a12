package dev.millrace.rules.expression;

import dev.millrace.core.expression.ContextAccess;
import dev.millrace.core.expression.Expression;
import dev.millrace.core.expression.Filter;
import dev.millrace.core.expression.IndexAccess;
import dev.millrace.core.expression.PropertyAccess;
import dev.millrace.core.expression.type.ObjectType;
import dev.millrace.core.expression.type.TypeProblem;
import dev.millrace.core.finding.Suggestion;
import dev.millrace.core.rule.CheckedExpression;
import dev.millrace.core.source.Origin;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A name in an expression for which its object has nothing. Each rule speaks of one kind of member. */
final class UnknownMember {

    private static final String ANY = "*";
    // Among more names nobody looks for a misspelled one, and a hint looks at each.
    private static final int MOST_CANDIDATES = 60;

    private final CheckedExpression expression;
    private final PropertyAccess access;
    private final ObjectType object;

    private UnknownMember(CheckedExpression expression, TypeProblem.UnknownProperty problem) {
        this.expression = expression;
        this.access = problem.access();
        this.object = problem.object();
    }

    /** The unknown members of one kind. */
    static List<UnknownMember> in(CheckedExpression expression, ObjectType.Member kind) {
        var problems = expression.problems(TypeProblem.UnknownProperty.class);
        if (problems.isEmpty()) {
            return List.of();
        }
        var found = new ArrayList<UnknownMember>();
        for (var problem : problems) {
            if (problem.object().members() == kind) {
                found.add(new UnknownMember(expression, problem));
            }
        }
        return found;
    }

    String name() {
        return access.name();
    }

    String quoted() {
        return Quoted.name(name());
    }

    Origin origin() {
        return expression.at(access.nameRange());
    }

    /** The names that the object has. */
    List<String> known() {
        return object.names();
    }

    /** The names from the context to this one, with {@code *} for all and for a computed one; none for a part of a computed value. */
    List<String> path() {
        var names = new ArrayDeque<String>();
        Expression part = access;
        while (!(part instanceof ContextAccess)) {
            if (part instanceof PropertyAccess property) {
                names.addFirst(property.name());
                part = property.object();
            } else if (part instanceof Filter filter) {
                names.addFirst(ANY);
                part = filter.object();
            } else if (part instanceof IndexAccess index) {
                names.addFirst(ANY);
                part = index.object();
            } else {
                return List.of();
            }
        }
        names.addFirst(((ContextAccess) part).name());
        return List.copyOf(names);
    }

    /** The expression up to this name, quoted. */
    String quotedPath() {
        var path = path();
        return Quoted.name(path.isEmpty() ? name() : String.join(".", path));
    }

    /** The step of {@code steps.X.outputs.Y}, the job of {@code needs.X.outputs.Y}; absent when it is not named. */
    Optional<String> owner() {
        var path = path();
        return path.size() > 2 && !path.get(path.size() - 3).equals(ANY)
                ? Optional.of(path.get(path.size() - 3))
                : Optional.empty();
    }

    /** Whether the object stands at a name, like {@code ports}. */
    boolean isIn(String parent) {
        return access.object() instanceof PropertyAccess property
                && property.name().equalsIgnoreCase(parent);
    }

    /** Whether the object is a context itself. */
    boolean isInContext() {
        return access.object() instanceof ContextAccess;
    }

    /** Whether the expression says itself what holds without it: {@code matrix.flag || 'none'}. */
    boolean hasFallback() {
        return Fallback.isFor(access, expression.tree());
    }

    /** Whether the expression comes to it for some events alone. */
    boolean isForSomeEvents() {
        return Fallback.isForEventOf(access, expression.tree());
    }

    /** The end of a message: what was probably meant, or else what there is. */
    String meant(String thereIs) {
        var names = known();
        var hint = names.size() > MOST_CANDIDATES ? "" : Suggestion.hint(name(), names);
        return !hint.isEmpty() || names.isEmpty() ? hint : "; " + thereIs + " " + Quoted.list(names);
    }
}
