package dev.millrace.dsl.output;

import dev.millrace.annotations.PublicApi;
import dev.millrace.core.source.Origin;

/**
 * Something in which a committed file says something else than its pipeline.
 *
 * <pre>{@code
 * jobs.build.steps[0].uses: ci.yml has checkout v8, Ci.java:12 says v7; change the Java to v8, or regenerate to go back
 * }</pre>
 *
 * @param path the place in the workflow; empty for the file as a whole
 * @param message what each of them says
 * @param origin the line of Java; the place in the file for what stands there alone
 * @param isNewerMajor whether the file has a newer major of an action than the Java, as a bot raises it; writing would take it back
 */
@PublicApi
public record Change(String path, String message, Origin origin, boolean isNewerMajor) {

    /** The path and the message. */
    @Override
    public String toString() {
        return path.isEmpty() ? message : path + ": " + message;
    }
}
