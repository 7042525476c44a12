package dev.millrace.dsl;

import dev.millrace.annotations.PublicApi;
import java.util.List;

/**
 * An axis of a matrix: a name and its values. In text it stands for the value of the variant that runs: {@code "jdk-" + java} is written
 * <code>jdk-${{ matrix.java }}</code>.
 *
 * <pre>{@code
 * var os = axis("os", UBUNTU_LATEST, MACOS_LATEST);
 * job("test").strategy(matrix(os).exclude(os.is(MACOS_LATEST))).runsOn(os)
 * }</pre>
 *
 * @param name the name
 * @param values the values, in their order
 * @param <T> the kind of values
 */
@PublicApi
public record Axis<T>(String name, List<T> values) {

    /** Copies the list. */
    public Axis {
        values = List.copyOf(values);
    }

    /** A cell of the matrix: this axis at a value. */
    public Cell is(T value) {
        return new Cell(name, value);
    }

    /** The expression for the value of the variant that runs. */
    @Override
    public String toString() {
        return "${{ matrix." + name + " }}";
    }
}
