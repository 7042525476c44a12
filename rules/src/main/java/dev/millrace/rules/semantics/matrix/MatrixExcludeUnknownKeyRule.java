package dev.millrace.rules.semantics.matrix;

import dev.millrace.annotations.Category;
import dev.millrace.annotations.PublicApi;
import dev.millrace.annotations.RuleInfo;
import dev.millrace.annotations.Severity;
import dev.millrace.core.finding.Suggestion;
import dev.millrace.core.rule.Findings;
import dev.millrace.core.rule.JobRule;
import dev.millrace.core.rule.Scope;
import dev.millrace.core.workflow.Job;
import dev.millrace.core.workflow.Matrix;

/**
 * An exclude names rows of its matrix.
 *
 * <pre>{@code
 * matrix:
 *   os: [ubuntu-latest, windows-latest]
 *   exclude: [{platform: windows-latest}]   # no such row
 * }</pre>
 */
@PublicApi
@RuleInfo(
        id = "matrix-exclude-unknown-key",
        summary = "An exclude of a matrix uses a key that no row has",
        category = Category.SEMANTICS,
        severity = Severity.ERROR,
        aliases = "actionlint:matrix")
public final class MatrixExcludeUnknownKeyRule implements JobRule {

    /** Made by the rule index. */
    public MatrixExcludeUnknownKeyRule() {}

    @Override
    public void check(Job job, Scope scope, Findings findings) {
        Rows.matrixOf(job).ifPresent(matrix -> check(matrix, findings));
    }

    private void check(Matrix matrix, Findings findings) {
        var rows = new Rows(matrix);
        // Without any row another rule speaks.
        if (!rows.areNamed() || rows.names().isEmpty()) {
            return;
        }
        for (var combination : matrix.exclude()) {
            for (var entry : combination) {
                var name = entry.key().raw();
                if (entry.key().isLiteral() && !rows.has(name)) {
                    findings.add(this, entry.key(), message(matrix, rows, name));
                }
            }
        }
    }

    private static String message(Matrix matrix, Rows rows, String name) {
        var included = matrix.include().stream()
                .anyMatch(combination -> combination.get(name).isPresent());
        return "\"exclude\" names \"" + name + "\", but the matrix has no such row, only " + Names.list(rows.names())
                + (included ? "; GitHub adds \"include\" after it has excluded" : Suggestion.hint(name, rows.names()));
    }
}
