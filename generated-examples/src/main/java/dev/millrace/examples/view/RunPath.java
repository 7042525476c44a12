package dev.millrace.examples.view;

import dev.millrace.annotations.Experimental;
import dev.millrace.dsl.plan.ExpectedTime;
import java.util.List;
import java.util.Optional;

/**
 * What some runs of a workflow have to wait for the longest.
 *
 * <pre>{@code
 * new RunPath(List.of("pull request"), Optional.empty(), List.of("lint", "build"))
 * }</pre>
 *
 * @param runs what starts them, in words
 * @param time how long these jobs are expected to take together, those without a time not counted; empty where no job has a time, so that the
 *     path is the one with most jobs
 * @param jobs the ids, the first to start first; empty where no job runs
 */
@Experimental
public record RunPath(List<String> runs, Optional<ExpectedTime> time, List<String> jobs) {

    /** Copies the lists. */
    public RunPath {
        runs = List.copyOf(runs);
        jobs = List.copyOf(jobs);
    }

    boolean isLike(RunPath other) {
        return time.equals(other.time) && jobs.equals(other.jobs);
    }
}
