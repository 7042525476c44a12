package dev.millrace.dsl;

import dev.millrace.annotations.PublicApi;
import java.util.Locale;

/**
 * What a permission allows.
 *
 * <pre>{@code
 * contents(READ)
 * }</pre>
 */
@PublicApi
public enum Level {
    /** To read. */
    READ,
    /** To read and write. */
    WRITE,
    /** Nothing. */
    NONE;

    /** The word in YAML. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
