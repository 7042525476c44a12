package dev.millrace.core.expression.evaluation;

import dev.millrace.annotations.PublicApi;
import dev.millrace.core.expression.TextRange;
import java.io.Serial;

/**
 * An expression that can be read, and fails when GitHub evaluates it.
 *
 * <pre>{@code
 * format('{1}', 'only one') // references more arguments than were given
 * }</pre>
 */
@PublicApi
public final class EvaluationException extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    private final transient TextRange range;
    private final String problem;

    EvaluationException(String problem, TextRange range) {
        super(problem, null, false, false);
        this.problem = problem;
        this.range = range;
    }

    /** The offender and the cure. */
    public String problem() {
        return problem;
    }

    /** Where in the expression it failed. */
    public TextRange range() {
        return range;
    }
}
