package dev.millrace.dsl.pin;

import dev.millrace.annotations.PublicApi;

/**
 * How files name the versions of actions.
 *
 * <pre>{@code
 * pipelines(ci).pinning(TAGS) // uses: actions/checkout@v7
 * }</pre>
 */
@PublicApi
public enum Pinning {
    /** By the commit, with the version as a comment, where the commit is known: {@code actions/checkout@3d3c42e5… # v7.0.1}. */
    SHAS,
    /** As the Java says: {@code actions/checkout@v7}. */
    TAGS
}
