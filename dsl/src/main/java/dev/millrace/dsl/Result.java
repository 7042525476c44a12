package dev.millrace.dsl;

import dev.millrace.annotations.PublicApi;
import java.util.Locale;

/**
 * How a job or step ended.
 *
 * <pre>{@code
 * test.result().is(SUCCESS)     // needs.test.result == 'success'
 * }</pre>
 */
@PublicApi
public enum Result {
    /** Well. */
    SUCCESS,
    /** With a failure. */
    FAILURE,
    /** Stopped by somebody or something. */
    CANCELLED,
    /** Not run at all. */
    SKIPPED;

    /** The word in expressions. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
