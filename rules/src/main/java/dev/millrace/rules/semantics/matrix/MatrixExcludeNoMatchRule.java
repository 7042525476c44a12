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
import dev.millrace.core.yaml.Text;
import dev.millrace.core.yaml.YamlNode;
import java.util.List;

/**
 * A value in an exclude is one of its row.
 *
 * <pre>{@code
 * matrix:
 *   node: [22, 24]
 *   exclude: [{node: 20}]   # excludes nothing
 * }</pre>
 */
@PublicApi
@RuleInfo(
        id = "matrix-exclude-no-match",
        summary = "An exclude of a matrix has a value that its row has not",
        category = Category.SEMANTICS,
        severity = Severity.WARNING,
        aliases = "actionlint:matrix")
public final class MatrixExcludeNoMatchRule implements JobRule {

    // Comparing so many values takes some milliseconds.
    private static final long AFFORDABLE = 100_000;

    /** Made by the rule index. */
    public MatrixExcludeNoMatchRule() {}

    @Override
    public void check(Job job, Scope scope, Findings findings) {
        Rows.matrixOf(job).ifPresent(matrix -> check(matrix, findings));
    }

    private void check(Matrix matrix, Findings findings) {
        var rows = new Rows(matrix);
        var compared = 0L;
        for (var combination : matrix.exclude()) {
            for (var entry : combination) {
                var row = rows.values(entry.key().raw()).orElse(List.of());
                compared += row.size();
                if (compared > AFFORDABLE) {
                    return;
                }
                if (!row.isEmpty() && isMissing(entry.value(), row)) {
                    findings.add(this, entry.value(), message(entry.key(), entry.value(), row));
                }
            }
        }
    }

    private static boolean isMissing(YamlNode wanted, List<YamlNode> row) {
        return Values.isKnown(wanted)
                && row.stream().allMatch(value -> Values.isKnown(value) && !Values.fits(wanted, value))
                && !OtherKind.explainsMismatch(wanted, row);
    }

    private static String message(Text key, YamlNode wanted, List<YamlNode> row) {
        var texts = row.stream()
                .filter(Text.class::isInstance)
                .map(value -> ((Text) value).raw())
                .toList();
        var hint = wanted instanceof Text text ? Suggestion.hint(text.raw(), texts) : "";
        return "this excludes nothing: row \"" + key + "\" of the matrix has no " + Values.show(wanted) + ", only "
                + Names.ofValues(row) + hint;
    }
}
