package dev.millrace.dsl;

import dev.millrace.annotations.PublicApi;
import java.util.Locale;

/**
 * What jobs may do with caches.
 *
 * <pre>{@code
 * workflow("pr").cacheMode(CacheMode.READ)
 * }</pre>
 */
@PublicApi
public enum CacheMode {
    /** Restore them. */
    READ,
    /** Restore and save them. */
    WRITE,
    /** Save them. */
    WRITE_ONLY,
    /** Neither. */
    NONE;

    /** The word in YAML. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
