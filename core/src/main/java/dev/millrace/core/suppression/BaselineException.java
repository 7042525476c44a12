package dev.millrace.core.suppression;

import dev.millrace.annotations.PublicApi;
import java.io.Serial;

/**
 * A baseline that cannot be read.
 *
 * <pre>{@code
 * e.line() + ": " + e.problem() // 3: this is no finding: ...
 * }</pre>
 */
@PublicApi
public final class BaselineException extends Exception {

    @Serial
    private static final long serialVersionUID = 1L;

    private final int line;
    private final String problem;

    BaselineException(int line, String problem) {
        super("line " + line + ": " + problem);
        this.line = line;
        this.problem = problem;
    }

    /** The line, from 1. */
    public int line() {
        return line;
    }

    /** What is wrong with it. */
    public String problem() {
        return problem;
    }
}
