package dev.millrace.rules.structure;

import dev.millrace.annotations.Category;
import dev.millrace.annotations.PublicApi;
import dev.millrace.annotations.RuleInfo;
import dev.millrace.annotations.Severity;
import dev.millrace.core.finding.Related;
import dev.millrace.core.rule.Findings;
import dev.millrace.core.rule.Scope;
import dev.millrace.core.rule.WorkflowRule;
import dev.millrace.core.workflow.Workflow;
import dev.millrace.core.yaml.Text;
import java.util.HashMap;

/**
 * GitHub ignores case in the ids of jobs.
 *
 * <pre>{@code
 * jobs:
 *   build: ...
 *   Build: ...
 * }</pre>
 */
@PublicApi
@RuleInfo(
        id = "duplicate-job-id",
        summary = "Two jobs have ids that differ in case only",
        category = Category.STRUCTURE,
        severity = Severity.ERROR,
        aliases = "actionlint:syntax-check")
public final class DuplicateJobIdRule implements WorkflowRule {

    /** Made by the rule index. */
    public DuplicateJobIdRule() {}

    @Override
    public void check(Workflow workflow, Scope scope, Findings findings) {
        var seen = new HashMap<String, Text>();
        for (var job : workflow.jobs()) {
            var first = seen.putIfAbsent(Identifier.fold(job.id()), job.id());
            if (first != null) {
                findings.add(
                        this,
                        job.id(),
                        first.raw().equals(job.id().raw())
                                ? "two jobs have the id \"" + first + "\"; rename one of them"
                                : "jobs \"" + first + "\" and \"" + job.id()
                                        + "\" have the same id to GitHub, which ignores case here; rename one of them",
                        Related.to(first, "first used here"));
            }
        }
    }
}
