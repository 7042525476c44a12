package dev.millrace.core.context;

import dev.millrace.core.expression.Data;
import dev.millrace.core.expression.evaluation.Constant;
import dev.millrace.core.expression.type.ObjectType;
import dev.millrace.core.expression.type.ObjectType.Member;
import dev.millrace.core.expression.type.ScalarType;
import dev.millrace.core.expression.type.Type;
import dev.millrace.core.workflow.Entries;
import dev.millrace.core.workflow.Matrix;
import dev.millrace.core.workflow.Strategy;
import dev.millrace.core.yaml.Text;
import dev.millrace.core.yaml.YamlNode;
import java.util.List;
import java.util.Optional;

/** The context {@code matrix}: the axes of a job's matrix and the keys that {@code include} adds, open where an expression computes them. */
final class MatrixContext {

    private MatrixContext() {}

    static Type of(Optional<Strategy> strategy) {
        if (strategy.isEmpty()) {
            return ObjectType.strict(Member.MATRIX_KEY, List.of(), name -> ScalarType.ANY);
        }
        if (strategy.get().expression().isPresent()) {
            return ScalarType.ANY;
        }
        return strategy.get().matrix().map(MatrixContext::of).orElseGet(() -> of(Optional.empty()));
    }

    private static Type of(Matrix matrix) {
        if (matrix.expression().isPresent()) {
            return ScalarType.ANY;
        }
        var shape = new MatrixShape();
        var open = addAxes(matrix, shape);
        for (var combination : matrix.include()) {
            open |= isOpen(combination);
            combination.forEach(entry -> shape.property(entry.key().raw()).add(entry.value()));
        }
        open |= matrix.include().expression().isPresent()
                || !matrix.include().unreadable().isEmpty();
        var type = shape.toObject();
        return open ? type.withOthers(ScalarType.ANY) : type;
    }

    private static boolean addAxes(Matrix matrix, MatrixShape shape) {
        for (var axis : matrix.axes()) {
            var values = shape.property(axis.key().raw());
            axis.value().expression().ifPresent(computed -> add(computed, values));
            if (!axis.value().unreadable().isEmpty()) {
                values.addAnything();
            }
            for (YamlNode value : axis.value()) {
                values.add(value);
            }
        }
        return isOpen(matrix.axes());
    }

    private static void add(Text computed, MatrixShape values) {
        var list = computed.template().wholeExpression().flatMap(Constant::of);
        if (list.isPresent() && list.get() instanceof Data.Array array) {
            array.items().forEach(values::add);
        } else {
            values.addAnything();
        }
    }

    private static boolean isOpen(Entries<?> entries) {
        return entries.expression().isPresent()
                || !entries.unreadable().isEmpty()
                || entries.stream().anyMatch(entry -> !entry.key().isLiteral());
    }
}
