package dev.millrace.rules.style;

import dev.millrace.annotations.Category;
import dev.millrace.annotations.PublicApi;
import dev.millrace.annotations.RuleInfo;
import dev.millrace.annotations.Severity;
import dev.millrace.core.finding.Suggestion;
import dev.millrace.core.rule.Findings;
import dev.millrace.core.rule.JobRule;
import dev.millrace.core.rule.Scope;
import dev.millrace.core.workflow.Job;

/**
 * A job without a name: GitHub shows its id instead.
 *
 * <pre>{@code
 * jobs:
 *   build-2: ...   # no "name"
 * }</pre>
 */
@PublicApi
@RuleInfo(
        id = "unnamed-job",
        summary = "A job has no name",
        category = Category.STYLE,
        severity = Severity.OFF,
        aliases = "zizmor:anonymous-definition")
public final class UnnamedJobRule implements JobRule {

    /** Made by the rule index. */
    public UnnamedJobRule() {}

    @Override
    public void check(Job job, Scope scope, Findings findings) {
        if (job.lacks("name", job.name())) {
            findings.add(
                    this,
                    job.id(),
                    "job \"" + Suggestion.shorten(job.id().raw())
                            + "\" has no \"name\", so that GitHub shows its id; add \"name\" with what it does");
        }
    }
}
