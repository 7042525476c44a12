package dev.millrace.core.expression.type;

import dev.millrace.annotations.PublicApi;
import dev.millrace.core.expression.Expression;
import java.util.ArrayList;
import java.util.List;

/**
 * What type checking found: the type of every part of an expression, and what does not fit.
 *
 * <pre>{@code
 * var typing = TypeChecker.check(tree, Availability.of("step"), contexts);
 * typing.type()                                         // the type of the whole
 * typing.problems(TypeProblem.UnknownContext.class)     // what one rule asks for
 * }</pre>
 */
@PublicApi
public final class Typing {

    private final Expression tree;
    private final List<Expression> parts;
    private final List<Type> types;
    private final List<TypeProblem> problems;

    Typing(Expression tree, List<Expression> parts, List<Type> types, List<TypeProblem> problems) {
        this.tree = tree;
        this.parts = parts;
        this.types = types;
        this.problems = problems;
    }

    /** The expression. */
    public Expression tree() {
        return tree;
    }

    /** The type of the whole expression. */
    public Type type() {
        return types.get(types.size() - 1);
    }

    /** The type of a part of the expression: the very part, not an equal one elsewhere in it. */
    @SuppressWarnings("ReferenceEquality")
    public Type typeOf(Expression part) {
        for (var i = 0; i < parts.size(); i++) {
            if (parts.get(i) == part) {
                return types.get(i);
            }
        }
        throw new IllegalArgumentException("\"" + part + "\" is no part of \"" + tree + "\"");
    }

    /** Everything that does not fit, from left to right. */
    public List<TypeProblem> problems() {
        return List.copyOf(problems);
    }

    /** The problems of one kind. */
    public <P extends TypeProblem> List<P> problems(Class<P> kind) {
        if (problems.isEmpty()) {
            return List.of();
        }
        var found = new ArrayList<P>();
        for (var problem : problems) {
            if (kind.isInstance(problem)) {
                found.add(kind.cast(problem));
            }
        }
        return found;
    }
}
