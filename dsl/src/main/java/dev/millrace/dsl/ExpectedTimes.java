package dev.millrace.dsl;

import dev.millrace.core.workflow.Job;
import dev.millrace.dsl.plan.ExpectedTime;
import dev.millrace.dsl.plan.MatrixWaves;
import java.time.Duration;
import java.util.Optional;

/** How long jobs are expected to take: as it was said, or the sum of what was said of their steps. */
final class ExpectedTimes {

    private ExpectedTimes() {}

    static Optional<ExpectedTime> of(dev.millrace.dsl.Job job, Job tree) {
        var said = job.settings().expected();
        return (said.isPresent() ? said : ofSteps(job))
                .map(time -> time.isPerLeg() ? time.times(MatrixWaves.of(tree)) : time);
    }

    // The legs of a matrix run side by side unless they are too many, so the sum of the steps is the time of a wave.
    private static Optional<ExpectedTime> ofSteps(dev.millrace.dsl.Job job) {
        var sum = job.stepList().stream()
                .map(ExpectedTimes::of)
                .flatMap(Optional::stream)
                .reduce(Duration::plus);
        return sum.map(time -> new ExpectedTime(time, time, true));
    }

    // Of steps side by side, the longest one counts.
    private static Optional<Duration> of(Step step) {
        if (step instanceof ParallelSteps parallel) {
            return parallel.steps().stream()
                    .map(ExpectedTimes::of)
                    .flatMap(Optional::stream)
                    .max(Duration::compareTo);
        }
        return step instanceof ExecutedStep<?> executed ? executed.settings().expected() : Optional.empty();
    }
}
