package dev.millrace.dsl.plan;

import dev.millrace.annotations.PublicApi;
import dev.millrace.core.graph.JobGraph;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The jobs that a run has to wait for the longest, each needing the one before it.
 *
 * <pre>{@code
 * workflow.compiled().longestPath(Occasion.of("pull_request")).toString() // lint (2–3 min) → test (8–12 min) → build (6–10 min)
 * }</pre>
 *
 * @param occasion when the run starts
 * @param jobs the jobs in their order
 * @param time how long they are expected to take together; a job without a time counts nothing
 */
@PublicApi
public record LongestPath(Occasion occasion, List<TimedJob> jobs, ExpectedTime time) {

    /** Copies the list. */
    public LongestPath {
        jobs = List.copyOf(jobs);
    }

    /**
     * A job with the time that it is expected to take.
     *
     * <pre>{@code
     * new TimedJob("lint", Optional.of(new ExpectedTime(minutes(2), minutes(3), false))).toString() // lint (2–3 min)
     * }</pre>
     *
     * @param id the job's id
     * @param time the time of the job, or of the workflow that it calls; absent where nothing was said
     */
    @PublicApi
    public record TimedJob(String id, Optional<ExpectedTime> time) {

        @Override
        public String toString() {
            return id + time.map(each -> " (" + each + ")").orElse("");
        }
    }

    static LongestPath of(CompiledWorkflow workflow, Occasion occasion) {
        var running = PossibleRuns.keys(PossibleRuns.on(occasion).in(workflow.tree()));
        var times = new HashMap<String, Optional<ExpectedTime>>();
        // A job that is skipped has no time, yet those that run all the same wait for what it needs.
        var path = JobGraph.of(workflow.tree()).longestPath(job -> {
            var time = running.contains(PossibleRuns.key(job))
                    ? workflow.expected(job, occasion)
                    : Optional.<ExpectedTime>empty();
            times.put(PossibleRuns.key(job), time);
            return time.map(ExpectedTime::high).orElse(Duration.ZERO).toMillis();
        });
        var jobs = path.jobs().stream()
                .filter(job -> running.contains(PossibleRuns.key(job)))
                .map(job -> new TimedJob(job.id().raw(), times.getOrDefault(PossibleRuns.key(job), Optional.empty())))
                .toList();
        var time = jobs.stream().flatMap(job -> job.time().stream()).reduce(ExpectedTime.NONE, ExpectedTime::plus);
        return new LongestPath(occasion, jobs, time);
    }

    /** The jobs with their times. */
    @Override
    public String toString() {
        return jobs.stream().map(TimedJob::toString).collect(Collectors.joining(" → "));
    }
}
