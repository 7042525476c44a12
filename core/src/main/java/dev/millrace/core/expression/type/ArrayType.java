package dev.millrace.core.expression.type;

import dev.millrace.annotations.PublicApi;

/**
 * The type of a list.
 *
 * <pre>{@code
 * new ArrayType(ScalarType.STRING, false) // array of string
 * }</pre>
 *
 * @param element what its items are
 * @param filtered whether {@code .*} made it, so that {@code .name} is taken of each item
 */
@PublicApi
public record ArrayType(Type element, boolean filtered) implements Type {

    /** The type of an ordinary list. */
    public static ArrayType of(Type element) {
        return new ArrayType(element, false);
    }

    @Override
    public String toString() {
        return element.isAny() ? "array" : "array of " + element;
    }
}
