package dev.millrace.dsl;

import dev.millrace.annotations.PublicApi;
import dev.millrace.dsl.expression.Condition;
import dev.millrace.dsl.expression.Expression;

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

    @Override
    public dev.millrace.core.expression.Expression tree() {
        return Expression.path("matrix", name).is(value).tree();
    }

    @Override
    public String toString() {
        return Condition.of(tree()).toString();
    }
}
