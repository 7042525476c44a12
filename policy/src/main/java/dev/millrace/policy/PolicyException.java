package dev.millrace.policy;

import dev.millrace.annotations.PublicApi;
import dev.millrace.core.finding.Location;
import dev.millrace.core.source.Origin;
import java.io.Serial;

/**
 * A policy that cannot be read.
 *
 * <pre>{@code
 * e.getMessage() // .github/policies/timeouts.schema.json:7:15: "strng" is no type; ...
 * }</pre>
 */
@PublicApi
public final class PolicyException extends Exception {

    @Serial
    private static final long serialVersionUID = 1L;

    private final int line;
    private final String problem;

    private PolicyException(String place, int line, String problem) {
        super(place + ": " + problem);
        this.line = line;
        this.problem = problem;
    }

    static PolicyException at(Origin origin, String problem) {
        var location = Location.of(origin);
        return new PolicyException(location.toString(), location.line(), problem);
    }

    static PolicyException of(String file, String problem) {
        return new PolicyException(file, 0, problem);
    }

    /** The line of the policy, from 1; 0 for the file as a whole. */
    public int line() {
        return line;
    }

    /** What is wrong, and the cure. */
    public String problem() {
        return problem;
    }
}
