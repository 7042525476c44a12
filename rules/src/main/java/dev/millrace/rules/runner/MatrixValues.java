package dev.millrace.rules.runner;

import dev.millrace.core.expression.Data;
import dev.millrace.core.workflow.Entries;
import dev.millrace.core.workflow.Items;
import dev.millrace.core.workflow.Matrix;
import dev.millrace.core.workflow.StepsJob;
import dev.millrace.core.workflow.Strategy;
import dev.millrace.core.yaml.CoreSchema;
import dev.millrace.core.yaml.ScalarKind;
import dev.millrace.core.yaml.Text;
import dev.millrace.core.yaml.YamlMapping;
import dev.millrace.core.yaml.YamlNode;
import dev.millrace.core.yaml.YamlSequence;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The values that the matrix of a job has at a path like {@code runner.os}, with those that only {@code include} gives. */
final class MatrixValues {

    private final Optional<Matrix> matrix;
    // The values of a matrix cannot ask the matrix.
    private final boolean isNested;

    private MatrixValues(Optional<Matrix> matrix, boolean isNested) {
        this.matrix = matrix;
        this.isNested = isNested;
    }

    static MatrixValues of(StepsJob job) {
        return new MatrixValues(job.strategy().flatMap(Strategy::matrix), false);
    }

    /** The values at a path of names in lower case; unknown ones among them where an expression gives more. */
    List<PossibleValue> at(List<String> path) {
        if (isNested || matrix.isEmpty() || matrix.get().expression().isPresent()) {
            return List.of(PossibleValue.UNKNOWN);
        }
        var values = new ArrayList<PossibleValue>();
        for (var value : first(matrix.get(), path.get(0))) {
            below(value, path.subList(1, path.size())).ifPresent(values::add);
        }
        return values;
    }

    private List<PossibleValue> first(Matrix in, String name) {
        var values = new ArrayList<PossibleValue>();
        in.axes().get(name).ifPresent(axis -> addAxis(axis, name, in, values));
        for (var combination : in.include()) {
            combination.get(name).ifPresent(value -> values.addAll(of(value)));
            if (isOpen(combination)) {
                values.add(PossibleValue.UNKNOWN);
            }
        }
        if (isOpen(in.axes()) || isOpen(in.include())) {
            values.add(PossibleValue.UNKNOWN);
        }
        return values;
    }

    private void addAxis(Items<YamlNode> axis, String name, Matrix in, List<PossibleValue> values) {
        axis.expression().ifPresent(expression -> values.addAll(items(expression)));
        if (!axis.unreadable().isEmpty()) {
            values.add(PossibleValue.UNKNOWN);
        }
        for (var value : axis) {
            if (!isExcluded(value, name, in)) {
                values.addAll(of(value));
            }
        }
    }

    // An axis that an expression gives may still be a list that is written there: fromJSON('["a", "b"]').
    private List<PossibleValue> items(Text expression) {
        var values = new ArrayList<PossibleValue>();
        for (var list : nested().of(expression)) {
            if (list instanceof PossibleValue.Listed listed) {
                values.addAll(listed.items());
            } else {
                values.add(PossibleValue.UNKNOWN);
            }
        }
        return values;
    }

    private static boolean isExcluded(YamlNode value, String name, Matrix in) {
        for (var row : in.exclude()) {
            if (row.entries().size() == 1 && row.get(name).map(value::equals).orElse(false)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isOpen(Items<?> items) {
        return items.expression().isPresent() || !items.unreadable().isEmpty();
    }

    private static boolean isOpen(Entries<?> entries) {
        return entries.expression().isPresent() || !entries.unreadable().isEmpty();
    }

    private List<PossibleValue> of(YamlNode node) {
        if (node instanceof Text text) {
            return text.isLiteral() ? List.of(scalar(text)) : nested().of(text);
        }
        return List.of(single(node));
    }

    // What stands in a list or a mapping has one value, or one that is not known.
    private PossibleValue single(YamlNode node) {
        if (node instanceof YamlSequence sequence) {
            return new PossibleValue.Listed(
                    sequence.items().stream().map(this::single).toList());
        }
        if (node instanceof YamlMapping mapping) {
            var values = new LinkedHashMap<String, PossibleValue>();
            mapping.entries()
                    .forEach(entry -> values.put(entry.key().raw().toLowerCase(Locale.ROOT), single(entry.value())));
            return new PossibleValue.Mapped(values);
        }
        var values = of(node);
        return values.size() == 1 ? values.get(0) : PossibleValue.UNKNOWN;
    }

    // GitHub writes a number as it computes it: 22.10 comes to 22.1.
    private static PossibleValue scalar(Text text) {
        if (text.kind() != ScalarKind.NUMBER) {
            return WrittenLabel.of(text.raw(), text);
        }
        return CoreSchema.number(text.raw())
                .<PossibleValue>map(number -> PossibleValue.of(Data.of(number.doubleValue()), text))
                .orElse(PossibleValue.UNKNOWN);
    }

    private static Optional<PossibleValue> below(PossibleValue value, List<String> path) {
        var at = Optional.of(value);
        for (var name : path) {
            at = at.flatMap(outer -> below(outer, name));
        }
        return at;
    }

    // A row without the key gives nothing.
    private static Optional<PossibleValue> below(PossibleValue value, String name) {
        if (value instanceof PossibleValue.Mapped mapped) {
            return Optional.ofNullable(mapped.values().get(name));
        }
        return value instanceof PossibleValue.Unknown ? Optional.of(value) : Optional.empty();
    }

    private PossibleValues nested() {
        return new PossibleValues(new MatrixValues(matrix, true));
    }
}
