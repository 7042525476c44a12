package dev.millrace.dsl;

import dev.millrace.annotations.PublicApi;
import dev.millrace.core.source.JavaOrigin;
import dev.millrace.core.workflow.Entries;
import dev.millrace.core.workflow.Entry;
import dev.millrace.core.workflow.Extras;
import dev.millrace.core.workflow.Items;
import dev.millrace.core.workflow.Strategy;
import dev.millrace.core.workflow.Value;
import dev.millrace.core.yaml.YamlNode;
import dev.millrace.dsl.expression.Condition;
import dev.millrace.dsl.expression.Expression;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The variants of a job, and how they run together.
 *
 * <pre>{@code
 * matrix(os, java).exclude(os.is(MACOS_LATEST), java.is(17)).failFast(false).maxParallel(4)
 * }</pre>
 */
@PublicApi
@Transparent
public final class Matrix {

    private final JavaOrigin origin;
    private final List<Axis<?>> axes;
    private final List<Map<String, Object>> include;
    private final List<Map<String, Object>> exclude;
    private final Optional<Value<Boolean>> failFast;
    private final Optional<Value<Integer>> maxParallel;
    private final Optional<Expression<?>> computed;

    private Matrix(
            JavaOrigin origin,
            List<Axis<?>> axes,
            List<Map<String, Object>> include,
            List<Map<String, Object>> exclude,
            Optional<Value<Boolean>> failFast,
            Optional<Value<Integer>> maxParallel,
            Optional<Expression<?>> computed) {
        this.origin = origin;
        this.axes = List.copyOf(axes);
        this.include = List.copyOf(include);
        this.exclude = List.copyOf(exclude);
        this.failFast = failFast;
        this.maxParallel = maxParallel;
        this.computed = computed;
    }

    static Matrix of(List<Axis<?>> axes, JavaOrigin origin) {
        var names = new HashSet<String>();
        for (var axis : axes) {
            if (!names.add(axis.name().toLowerCase(Locale.ROOT))) {
                throw new IllegalArgumentException(
                        "two axes of one matrix are called \"" + axis.name() + "\"; rename one of them");
            }
        }
        return new Matrix(origin, axes, List.of(), List.of(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    static Matrix computed(Expression<?> combinations, JavaOrigin origin) {
        return new Matrix(
                origin, List.of(), List.of(), List.of(), Optional.empty(), Optional.empty(), Optional.of(combinations));
    }

    /**
     * The same matrix with a combination more; one that agrees with existing ones on their axes adds its other cells to them.
     *
     * @throws IllegalArgumentException when there is no cell, or an expression gives all combinations
     */
    public Matrix include(Cell... cells) {
        return new Matrix(origin, axes, plus("include", include, cells), exclude, failFast, maxParallel, computed);
    }

    /**
     * The same matrix without the combinations that have all these cells.
     *
     * @throws IllegalArgumentException when there is no cell, or an expression gives all combinations
     */
    public Matrix exclude(Cell... cells) {
        return new Matrix(origin, axes, include, plus("exclude", exclude, cells), failFast, maxParallel, computed);
    }

    /** The same matrix, of which one failure cancels the others, or does not; GitHub's default is that it does. */
    public Matrix failFast(boolean cancels) {
        return failFast(Values.bool(cancels, origin));
    }

    /** The same matrix, of which one failure cancels the others when the condition is true. */
    public Matrix failFast(Condition condition) {
        return failFast(Values.computed(condition, origin));
    }

    /** The same matrix, of which at most so many variants run at once. */
    public Matrix maxParallel(int variants) {
        return maxParallel(Values.integer(variants, origin));
    }

    /** The same matrix, of which at most so many variants run at once as an expression gives. */
    public Matrix maxParallel(Expression<? extends Number> variants) {
        return maxParallel(Values.<Integer>computed(variants, origin));
    }

    private Matrix failFast(Value<Boolean> value) {
        return new Matrix(origin, axes, include, exclude, Optional.of(value), maxParallel, computed);
    }

    private Matrix maxParallel(Value<Integer> value) {
        return new Matrix(origin, axes, include, exclude, failFast, Optional.of(value), computed);
    }

    Strategy tree() {
        var rows = new ArrayList<Entry<Items<YamlNode>>>();
        axes.forEach(axis -> rows.add(new Entry<>(Values.text(axis.name(), origin), values(axis))));
        var matrix = new dev.millrace.core.workflow.Matrix(
                computed.map(expression -> Values.text(expression.toString(), origin)),
                rows.isEmpty() ? Entries.absent() : Entries.of(rows, origin.copy()),
                combinations(include),
                combinations(exclude),
                origin.copy());
        return new Strategy(Optional.empty(), failFast, maxParallel, Optional.of(matrix), Extras.NONE, origin);
    }

    private Items<YamlNode> values(Axis<?> axis) {
        var computedValues = axis.computed().map(expression -> Values.text(expression.toString(), origin));
        return computedValues.isPresent()
                ? Items.computed(computedValues.get())
                : Items.of(
                        axis.values().stream()
                                .map(value -> Values.node(value, origin))
                                .toList(),
                        origin.copy());
    }

    private Items<Entries<YamlNode>> combinations(List<Map<String, Object>> combinations) {
        if (combinations.isEmpty()) {
            return Items.absent();
        }
        var items = new ArrayList<Entries<YamlNode>>();
        for (var combination : combinations) {
            var cells = new ArrayList<Entry<YamlNode>>();
            combination.forEach(
                    (name, value) -> cells.add(new Entry<>(Values.text(name, origin), Values.node(value, origin))));
            items.add(Entries.of(cells, origin.copy()));
        }
        return Items.of(items, origin.copy());
    }

    private List<Map<String, Object>> plus(String key, List<Map<String, Object>> combinations, Cell... cells) {
        if (computed.isPresent()) {
            throw new IllegalArgumentException(
                    "matrixFrom(…)." + key + "(…) would be lost, because all combinations are those of "
                            + computed.get() + ": put \"" + key + "\" into its JSON, beside the axes");
        }
        if (cells.length == 0) {
            throw new IllegalArgumentException(key + "() without a cell means no combination: name at least one, as "
                    + key + "(os.is(MACOS_LATEST))");
        }
        var combination = new LinkedHashMap<String, Object>();
        for (var cell : cells) {
            combination.put(cell.name(), cell.value());
        }
        var all = new ArrayList<>(combinations);
        all.add(combination);
        return all;
    }
}
