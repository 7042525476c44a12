package dev.millrace.dsl;

import dev.millrace.core.graph.MatrixSize;
import dev.millrace.core.workflow.Job;
import dev.millrace.core.workflow.Strategy;
import dev.millrace.core.workflow.Value;
import dev.millrace.dsl.plan.ExpectedTime;
import java.time.Duration;
import java.util.Optional;

/** How long jobs are expected to take: as it was said, or the sum of what was said of their steps. */
final class ExpectedTimes {

    private ExpectedTimes() {}

    static Optional<ExpectedTime> of(dev.millrace.dsl.Job job, Job tree) {
        var said = job.settings().expected();
        return (said.isPresent() ? said : ofSteps(job)).map(time -> time.isPerLeg() ? time.times(waves(tree)) : time);
    }

    // The legs of a matrix run side by side unless they are too many, so the sum of the steps is the time of a wave.
    private static Optional<ExpectedTime> ofSteps(dev.millrace.dsl.Job job) {
        var sum = job.stepList().stream()
                .filter(step -> step instanceof ExecutedStep<?>)
                .map(step -> ((ExecutedStep<?>) step).settings().expected())
                .flatMap(Optional::stream)
                .reduce(Duration::plus);
        return sum.map(time -> new ExpectedTime(time, time, true));
    }

    // How many rounds a matrix takes when only so many of its legs may run at once.
    private static long waves(Job tree) {
        var legs = tree.strategy()
                .flatMap(Strategy::matrix)
                .map(MatrixSize::of)
                .filter(MatrixSize::isExact)
                .map(size -> size.jobs())
                .orElse(1L);
        var atOnce = tree.strategy()
                .flatMap(Strategy::maxParallel)
                .flatMap(Value::literal)
                .filter(most -> most > 0)
                .map(Integer::longValue)
                .orElse(legs);
        return Math.max(1, (legs + atOnce - 1) / Math.max(1, atOnce));
    }
}
