package dev.millrace.dsl;

import dev.millrace.annotations.PublicApi;
import dev.millrace.dsl.expression.Condition;
import dev.millrace.dsl.expression.Expression;
import java.util.Objects;

/**
 * A name and a value in a combination of a matrix; and the condition that the variant which runs has them.
 *
 * <pre>{@code
 * matrix(os, java).include(os.is(UBUNTU_LATEST), cell("experimental", true))
 * run("./notarize").when(os.is(MACOS_LATEST))
 * }</pre>
 *
 * @param name the name of an axis, or another that the combination gets
 * @param value the value
 */
@PublicApi
public record Cell(String name, Object value) implements Condition {

    /** Copies a list or map. */
    public Cell {
        value = Values.copy(Objects.requireNonNull(
                value, () -> "the value of cell \"" + name + "\" is null: give one, or leave the cell out"));
    }

    /** The value; a list or map is the caller's own. */
    @Override
    public Object value() {
        return Values.copy(value);
    }

    @Override
    public dev.millrace.core.expression.Expression tree() {
        return Expression.path("matrix", name).is(value).tree();
    }

    @Override
    public String toString() {
        return Condition.of(tree()).toString();
    }
}
