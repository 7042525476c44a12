package dev.millrace.rules.semantics.matrix;

import dev.millrace.core.workflow.Items;
import dev.millrace.core.workflow.Job;
import dev.millrace.core.workflow.Matrix;
import dev.millrace.core.workflow.Strategy;
import dev.millrace.core.yaml.YamlNode;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The rows of a matrix by their names, in any case. */
final class Rows {

    private final Matrix matrix;
    private final Map<String, Items<YamlNode>> byName = new HashMap<>();

    Rows(Matrix matrix) {
        this.matrix = matrix;
        matrix.axes().forEach(axis -> byName.putIfAbsent(fold(axis.key().raw()), axis.value()));
    }

    /** The matrix of a job, where it is written and not computed. */
    static Optional<Matrix> matrixOf(Job job) {
        return job.strategy()
                .flatMap(Strategy::matrix)
                .filter(matrix -> matrix.expression().isEmpty());
    }

    /** Whether the names of all rows are known. */
    boolean areNamed() {
        return matrix.axes().unreadable().isEmpty()
                && matrix.axes().stream().allMatch(axis -> axis.key().isLiteral());
    }

    boolean has(String name) {
        return byName.containsKey(fold(name));
    }

    /** The names as they are written. */
    List<String> names() {
        return matrix.axes().names();
    }

    /** All values of a row; empty for one that is computed, or that could not be read in full. */
    Optional<List<YamlNode>> values(String name) {
        return Optional.ofNullable(byName.get(fold(name))).flatMap(Rows::listed);
    }

    /** All values of a row, if they are written. */
    static Optional<List<YamlNode>> listed(Items<YamlNode> row) {
        return row.expression().isEmpty()
                        && row.unreadable().isEmpty()
                        && !row.items().isEmpty()
                ? Optional.of(row.items())
                : Optional.empty();
    }

    private static String fold(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
