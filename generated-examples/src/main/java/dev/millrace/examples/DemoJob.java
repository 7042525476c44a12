package dev.millrace.examples;

import dev.millrace.annotations.PublicApi;
import java.util.List;
import java.util.OptionalInt;

/**
 * A job of the demonstration.
 *
 * <pre>{@code
 * new DemoJob("test", List.of("lint"), OptionalInt.of(8))
 * }</pre>
 *
 * @param id the id
 * @param needs the ids of the jobs that must end before
 * @param variants in how many variants it runs; empty for one without a matrix, or with one that an expression computes
 */
@PublicApi
public record DemoJob(String id, List<String> needs, OptionalInt variants) {

    /** Copies the list. */
    public DemoJob {
        needs = List.copyOf(needs);
    }
}
