package dev.millrace.rules.structure;

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
import dev.millrace.core.workflow.Job;
import dev.millrace.core.yaml.Text;
import java.util.HashMap;

/**
 * A job needs another once.
 *
 * <pre>{@code
 * needs: [build, Build]   # GitHub ignores case
 * }</pre>
 */
@PublicApi
@RuleInfo(
        id = "needs-duplicate",
        summary = "A job lists the same job twice in needs",
        category = Category.STRUCTURE,
        severity = Severity.WARNING,
        fixable = true,
        aliases = "actionlint:job-needs")
public final class NeedsDuplicateRule implements JobRule {

    /** Made by the rule index. */
    public NeedsDuplicateRule() {}

    @Override
    public void check(Job job, Scope scope, Findings findings) {
        var seen = new HashMap<String, Text>();
        Located before = job.needs();
        for (var need : job.needs()) {
            var first = Identifier.isPlain(need) ? seen.putIfAbsent(Identifier.fold(need), need) : null;
            if (first != null) {
                findings.add(findings.finding(this, need, message(job, first, need))
                        .withRelated(Related.to(first, "first needed here"))
                        .withFix(ListItem.remove(need, before)));
            }
            before = need;
        }
    }

    private static String message(Job job, Text first, Text need) {
        return "job \"" + job.id() + "\" needs \"" + first + "\" already"
                + (first.raw().equals(need.raw()) ? "" : ", and GitHub ignores case here")
                + "; remove \"" + need + "\"";
    }
}
