package dev.millrace.core.yaml;

import dev.millrace.annotations.PublicApi;

/**
 * What a scalar is in the core schema of YAML 1.2, which GitHub reads by.
 *
 * <pre>{@code
 * 3.10    # NUMBER
 * '3.10'  # STRING
 * on      # STRING: only YAML 1.1 took it for true
 * }</pre>
 */
@PublicApi
public enum ScalarKind {
    /** Nothing, {@code ~} or {@code null}. */
    NULL,
    /** {@code true} or {@code false}. */
    BOOLEAN,
    /** A whole or a floating point number. */
    NUMBER,
    /** Everything else. */
    STRING
}
