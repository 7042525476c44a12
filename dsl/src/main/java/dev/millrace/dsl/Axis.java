package dev.millrace.dsl;

import dev.millrace.annotations.PublicApi;
import dev.millrace.core.expression.Expression;
import dev.millrace.dsl.expression.Condition;
import java.util.List;
import java.util.Optional;

/**
 * An axis of a matrix: a name and its values. As an expression it stands for the value of the variant that runs: {@code "jdk-" + java} is
 * written <code>jdk-${{ matrix.java }}</code>.
 *
 * <pre>{@code
 * var os = axis("os", UBUNTU_LATEST, MACOS_LATEST);
 * job("test").strategy(matrix(os).exclude(os.is(MACOS_LATEST))).runsOn(os)
 * }</pre>
 *
 * @param <T> the kind of values
 */
@PublicApi
public final class Axis<T> implements dev.millrace.dsl.expression.Expression<T> {

    private final String name;
    private final List<T> values;
    private final Optional<dev.millrace.dsl.expression.Expression<?>> computed;

    private Axis(String name, List<T> values, Optional<dev.millrace.dsl.expression.Expression<?>> computed) {
        this.name = name;
        this.values = copy(values);
        this.computed = computed;
    }

    static <T> Axis<T> of(String name, List<T> values) {
        return new Axis<>(name, values, Optional.empty());
    }

    static <T> Axis<T> computed(String name, dev.millrace.dsl.expression.Expression<?> values) {
        return new Axis<>(name, List.of(), Optional.of(values));
    }

    /** The name. */
    public String name() {
        return name;
    }

    /** The values in their order; none of an axis whose values an expression gives, or which only included combinations have. */
    public List<T> values() {
        return copy(values);
    }

    /** The expression that gives the values. */
    Optional<dev.millrace.dsl.expression.Expression<?>> computed() {
        return computed;
    }

    /** This axis at a value: a cell of a combination, and the condition that the variant which runs has it. */
    @Override
    public Cell is(T value) {
        return new Cell(name, value);
    }

    /** That the variant which runs has another value. */
    @Override
    public Condition isNot(T value) {
        return is(value).not();
    }

    // Whoever has a list or map, be it among the values, can change it.
    @SuppressWarnings("unchecked")
    private static <T> List<T> copy(List<T> values) {
        return values.stream().map(value -> (T) Values.copy(value)).toList();
    }

    @Override
    public Expression tree() {
        return dev.millrace.dsl.expression.Expression.path("matrix", name).tree();
    }

    /** The expression for the value of the variant that runs. */
    @Override
    public String toString() {
        return "${{ matrix." + name + " }}";
    }
}
