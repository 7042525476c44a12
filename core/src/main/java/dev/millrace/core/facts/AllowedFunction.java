package dev.millrace.core.facts;

import dev.millrace.annotations.PublicApi;

/**
 * A function that not every key allows, with the arguments it takes there.
 *
 * <pre>{@code
 * Availability.of("step").function("hashFiles") // 1 to 255 arguments
 * }</pre>
 *
 * @param name the function, as GitHub writes it
 * @param minArguments how many arguments it takes at least
 * @param maxArguments how many it takes at most; {@link #UNBOUNDED} for any number
 */
@PublicApi
public record AllowedFunction(String name, int minArguments, int maxArguments) {

    /** As many arguments as one likes. */
    public static final int UNBOUNDED = Integer.MAX_VALUE;

    /** Whether it takes this many arguments: {@code hashFiles} takes one, but not none. */
    public boolean takes(int arguments) {
        return arguments >= minArguments && arguments <= maxArguments;
    }
}
