package dev.millrace.core.graph;

import dev.millrace.annotations.PublicApi;
import dev.millrace.core.workflow.Entries;
import dev.millrace.core.workflow.Items;
import dev.millrace.core.workflow.Matrix;
import dev.millrace.core.yaml.YamlNode;

/**
 * How many jobs a matrix makes: exactly that, or at least so many when something in it is not known before the workflow runs, or when
 * counting would take too long.
 *
 * <pre>{@code
 * MatrixSize.of(matrix) // {os: [a, b], java: [17, 21], exclude: [{os: a, java: 17}]} makes exactly 3 jobs
 * }</pre>
 *
 * @param jobs how many jobs there are at least
 * @param isExact whether there are exactly so many
 */
@PublicApi
public record MatrixSize(long jobs, boolean isExact) {

    /** The size of a matrix. */
    public static MatrixSize of(Matrix matrix) {
        // An exclude that is not known may remove any job.
        return matrix.expression().isPresent() || !areListed(matrix.exclude())
                ? new MatrixSize(0, false)
                : MatrixCount.of(matrix);
    }

    static boolean areListed(Items<Entries<YamlNode>> combinations) {
        return combinations.expression().isEmpty()
                && combinations.unreadable().isEmpty()
                && combinations.stream().allMatch(MatrixSize::isListed);
    }

    private static boolean isListed(Entries<YamlNode> combination) {
        return combination.expression().isEmpty() && combination.unreadable().isEmpty();
    }
}
