package dev.millrace.rules.semantics.matrix;

import dev.millrace.annotations.Category;
import dev.millrace.annotations.PublicApi;
import dev.millrace.annotations.RuleInfo;
import dev.millrace.annotations.Severity;
import dev.millrace.core.rule.Findings;
import dev.millrace.core.rule.JobRule;
import dev.millrace.core.rule.Scope;
import dev.millrace.core.workflow.Job;
import dev.millrace.core.workflow.Matrix;

/**
 * An exclude needs rows to exclude from.
 *
 * <pre>{@code
 * matrix:
 *   include: [{os: ubuntu-latest}, {os: windows-latest}]
 *   exclude: [{os: windows-latest}]   # GitHub adds "include" later
 * }</pre>
 */
@PublicApi
@RuleInfo(
        id = "matrix-exclude-without-rows",
        summary = "A matrix excludes combinations, but has no rows",
        category = Category.SEMANTICS,
        severity = Severity.WARNING,
        aliases = "actionlint:matrix")
public final class MatrixExcludeWithoutRowsRule implements JobRule {

    /** Made by the rule index. */
    public MatrixExcludeWithoutRowsRule() {}

    @Override
    public void check(Job job, Scope scope, Findings findings) {
        Rows.matrixOf(job)
                .filter(matrix -> matrix.axes().isEmpty() && hasExcludes(matrix))
                .ifPresent(matrix -> findings.add(
                        this,
                        matrix.exclude().origin().atKey(),
                        "\"exclude\" has nothing to exclude from, as this matrix has no rows"
                                + (matrix.include().isPresent()
                                        ? "; GitHub adds \"include\" after it has excluded, so leave the combinations out there"
                                        : "; add rows such as \"os: [ubuntu-latest, windows-latest]\"")));
    }

    private static boolean hasExcludes(Matrix matrix) {
        return matrix.exclude().isPresent() && !matrix.exclude().isEmpty();
    }
}
