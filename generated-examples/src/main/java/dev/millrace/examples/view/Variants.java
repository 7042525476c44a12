package dev.millrace.examples.view;

import dev.millrace.annotations.Experimental;
import dev.millrace.core.graph.MatrixSize;
import dev.millrace.core.workflow.Job;
import dev.millrace.core.workflow.Strategy;
import dev.millrace.core.workflow.Value;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * The variants of a job, as its matrix makes them.
 *
 * <pre>{@code
 * new Variants(OptionalLong.of(8), List.of("os", "java"), Optional.empty()).mark() // ×8
 * }</pre>
 *
 * @param number how many there are; empty where that is computed when the workflow runs
 * @param axes the names of what varies
 * @param atOnce how many may run at once, where that is limited by a number
 */
@Experimental
public record Variants(OptionalLong number, List<String> axes, Optional<Integer> atOnce) {

    /** Copies the list. */
    public Variants {
        axes = List.copyOf(axes);
    }

    static Optional<Variants> of(Job job) {
        return job.strategy().filter(Variants::varies).map(Variants::of);
    }

    private static boolean varies(Strategy strategy) {
        return strategy.matrix().isPresent() || strategy.expression().isPresent();
    }

    private static Variants of(Strategy strategy) {
        var size = strategy.matrix().map(MatrixSize::of).filter(MatrixSize::isExact);
        return new Variants(
                size.map(exact -> OptionalLong.of(exact.jobs())).orElse(OptionalLong.empty()),
                strategy.matrix().map(matrix -> matrix.axes().names()).orElse(List.of()),
                strategy.maxParallel().flatMap(Value::literal));
    }

    /** The number behind a job's id. */
    public String mark() {
        return number.isPresent() ? "×" + number.getAsLong() : "×n";
    }
}
