package dev.millrace.rules.semantics.matrix;

import dev.millrace.annotations.Category;
import dev.millrace.annotations.PublicApi;
import dev.millrace.annotations.RuleInfo;
import dev.millrace.annotations.Severity;
import dev.millrace.core.finding.Related;
import dev.millrace.core.rule.Findings;
import dev.millrace.core.rule.JobRule;
import dev.millrace.core.rule.Scope;
import dev.millrace.core.workflow.Entries;
import dev.millrace.core.workflow.Entry;
import dev.millrace.core.workflow.Job;
import dev.millrace.core.workflow.Matrix;
import dev.millrace.core.yaml.YamlNode;
import java.util.List;

/**
 * A value in an include or an exclude is of the kind that its row has.
 *
 * <pre>{@code
 * matrix:
 *   experimental: [false]
 *   include: [{experimental: 'true'}]   # text, and 'false' would be true
 * }</pre>
 */
@PublicApi
@RuleInfo(
        id = "matrix-include-type",
        summary = "An include or exclude of a matrix has a value of another kind than its row",
        category = Category.STRUCTURE,
        severity = Severity.WARNING)
public final class MatrixIncludeTypeRule implements JobRule {

    // Looking at so many values takes some milliseconds.
    private static final long AFFORDABLE = 100_000;

    /** Made by the rule index. */
    public MatrixIncludeTypeRule() {}

    @Override
    public void check(Job job, Scope scope, Findings findings) {
        Rows.matrixOf(job).ifPresent(matrix -> check(matrix, findings));
    }

    private void check(Matrix matrix, Findings findings) {
        var rows = new Rows(matrix);
        var looked = 0L;
        for (var combination : matrix.include()) {
            looked += check("include", combination, rows, findings);
            if (looked > AFFORDABLE) {
                return;
            }
        }
        for (var combination : matrix.exclude()) {
            looked += check("exclude", combination, rows, findings);
            if (looked > AFFORDABLE) {
                return;
            }
        }
    }

    private int check(String section, Entries<YamlNode> combination, Rows rows, Findings findings) {
        var looked = 0;
        for (var entry : combination) {
            var row = rows.values(entry.key().raw()).orElse(List.of());
            looked += row.size();
            if (!row.isEmpty() && OtherKind.isUnlike(entry.value(), row) && isReportedHere(section, entry, row)) {
                findings.add(
                        this,
                        entry.value(),
                        message(section, entry, row),
                        Related.to(row.get(0), "a value of the row"));
            }
        }
        return looked;
    }

    // What fits no value of the row for another reason is told as such.
    private static boolean isReportedHere(String section, Entry<YamlNode> entry, List<YamlNode> row) {
        return section.equals("include")
                || OtherKind.explainsMismatch(entry.value(), row)
                || row.stream().anyMatch(value -> Values.fits(entry.value(), value));
    }

    private static String message(String section, Entry<YamlNode> entry, List<YamlNode> row) {
        return "\"" + section + "\" gives \"" + entry.key() + "\" " + Values.show(entry.value()) + ", which is "
                + Kind.of(entry.value()).title() + ", but in the row of the matrix each value is "
                + Kind.of(row.get(0)).title() + ", like " + Values.show(row.get(0)) + "; write both alike";
    }
}
