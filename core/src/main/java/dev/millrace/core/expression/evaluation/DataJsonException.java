package dev.millrace.core.expression.evaluation;

import dev.millrace.annotations.PublicApi;
import java.io.Serial;
import java.util.OptionalInt;

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
    private final int offset;

    DataJsonException(String problem) {
        this(problem, -1);
    }

    private DataJsonException(String problem, int offset) {
        super(problem, null, false, false);
        this.problem = problem;
        this.offset = offset;
    }

    static DataJsonException at(int offset, String reason) {
        return new DataJsonException("at offset " + offset + ": " + reason, offset);
    }

    /** What is wrong, and where. */
    public String problem() {
        return problem;
    }

    /** Where in the text it is, from 0; its length when something is missing at the end. Empty for what has no place. */
    public OptionalInt offset() {
        return offset < 0 ? OptionalInt.empty() : OptionalInt.of(offset);
    }
}
