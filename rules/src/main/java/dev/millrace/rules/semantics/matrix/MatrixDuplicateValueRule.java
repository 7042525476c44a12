package dev.millrace.rules.semantics.matrix;

import dev.millrace.annotations.Category;
import dev.millrace.annotations.PublicApi;
import dev.millrace.annotations.RuleInfo;
import dev.millrace.annotations.Severity;
import dev.millrace.core.finding.ListItem;
import dev.millrace.core.finding.Related;
import dev.millrace.core.rule.Findings;
import dev.millrace.core.rule.JobRule;
import dev.millrace.core.rule.Scope;
import dev.millrace.core.source.Located;
import dev.millrace.core.workflow.Entry;
import dev.millrace.core.workflow.Items;
import dev.millrace.core.workflow.Job;
import dev.millrace.core.yaml.YamlNode;
import java.util.HashMap;

/**
 * A row of a matrix has each value once.
 *
 * <pre>{@code
 * matrix:
 *   node: [22, 24, 24]   # runs the same job twice
 * }</pre>
 */
@PublicApi
@RuleInfo(
        id = "matrix-duplicate-value",
        summary = "A row of a matrix has the same value twice",
        category = Category.SEMANTICS,
        severity = Severity.WARNING,
        fixable = true,
        aliases = "actionlint:matrix")
public final class MatrixDuplicateValueRule implements JobRule {

    /** Made by the rule index. */
    public MatrixDuplicateValueRule() {}

    @Override
    public void check(Job job, Scope scope, Findings findings) {
        Rows.matrixOf(job).ifPresent(matrix -> matrix.axes().forEach(row -> check(row, findings)));
    }

    private void check(Entry<Items<YamlNode>> row, Findings findings) {
        var seen = new HashMap<String, YamlNode>();
        Located before = row.value();
        for (var value : row.value()) {
            var first = Values.isKnown(value) ? seen.putIfAbsent(Values.identity(value), value) : null;
            if (first != null) {
                findings.add(findings.finding(
                                this,
                                value,
                                "matrix row \"" + row.key() + "\" has " + Values.show(value)
                                        + " twice, so GitHub runs the same job twice; remove one, or write the value that was meant")
                        .withRelated(Related.to(first, "first given here"))
                        .withFix(ListItem.remove(value, before)));
            }
            before = value;
        }
    }
}
