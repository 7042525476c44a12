package dev.millrace.core.source;

import dev.millrace.annotations.PublicApi;

/**
 * How a node was written where it comes from; it decides only how the writer writes it again.
 *
 * <pre>{@code
 * on: push          # PLAIN
 * on: [push]        # LIST
 * on: {push: null}  # MAPPING
 * }</pre>
 */
@PublicApi
public enum Form {
    /** Not said: the writer takes the shortest form. */
    ANY,
    /** Nothing after the key, or an explicit null. */
    NULL,
    /** A scalar without quotes. */
    PLAIN,
    /** A scalar in single or double quotes. */
    QUOTED,
    /** A block scalar: {@code |} or {@code >}. */
    BLOCK,
    /** A sequence. */
    LIST,
    /** A mapping. */
    MAPPING,
    /** Something that had to be dropped, after a finding that says why. */
    UNREADABLE
}
