package dev.millrace.dsl.plan;

import dev.millrace.annotations.PublicApi;
import java.time.Duration;

/**
 * How long a job is expected to take.
 *
 * <pre>{@code
 * job("test").expected(minutes(4), minutes(6))
 * job("test").strategy(matrix(os).maxParallel(2)).expected(perLeg(minutes(4), minutes(6)))
 * }</pre>
 *
 * @param low at least
 * @param high at most
 * @param isPerLeg whether that is the time of one leg of a matrix, and not that of the whole job
 */
@PublicApi
public record ExpectedTime(Duration low, Duration high, boolean isPerLeg) {

    /** No time at all. */
    public static final ExpectedTime NONE = new ExpectedTime(Duration.ZERO, Duration.ZERO, false);

    /** Checks the times. */
    public ExpectedTime {
        if (low.isNegative() || low.compareTo(high) > 0) {
            throw new IllegalArgumentException("an expected time from " + low + " to " + high
                    + " is none: the first should be the shorter one, and neither negative");
        }
    }

    /** Both one after the other. */
    public ExpectedTime plus(ExpectedTime other) {
        return new ExpectedTime(low.plus(other.low), high.plus(other.high), isPerLeg);
    }

    /** The time of so many rounds. */
    public ExpectedTime times(long rounds) {
        return new ExpectedTime(low.multipliedBy(rounds), high.multipliedBy(rounds), false);
    }

    /** The time as people write it: {@code 4–6 min}. */
    @Override
    public String toString() {
        return Minutes.text(low, high);
    }
}
