package dev.millrace.core.expression.type;

import dev.millrace.annotations.PublicApi;

/**
 * What the contexts hold at a place of a workflow or an action.
 *
 * <pre>{@code
 * contexts.typeOf("matrix") // an object with the keys of the job's matrix
 * }</pre>
 */
@PublicApi
@FunctionalInterface
public interface Contexts {

    /** Contexts of which nothing is known. */
    Contexts UNKNOWN = name -> ScalarType.ANY;

    /** The type of a context that GitHub knows, by its name in lower case. */
    Type typeOf(String context);
}
