package dev.millrace.core.expression;

import dev.millrace.annotations.PublicApi;
import java.io.Serial;

/**
 * Text that is no JSON, or a value that is too deep for it.
 *
 * <pre>{@code
 * DataJson.read("[1,") // at offset 3: ...
 * }</pre>
 */
@PublicApi
public final class DataJsonException extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    private final String problem;

    DataJsonException(String problem) {
        super(problem, null, false, false);
        this.problem = problem;
    }

    /** What is wrong, and where. */
    public String problem() {
        return problem;
    }
}
