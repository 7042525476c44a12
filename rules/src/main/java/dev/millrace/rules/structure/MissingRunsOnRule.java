package dev.millrace.rules.structure;

import dev.millrace.annotations.Category;
import dev.millrace.annotations.PublicApi;
import dev.millrace.annotations.RuleInfo;
import dev.millrace.annotations.Severity;
import dev.millrace.core.rule.Findings;
import dev.millrace.core.rule.JobRule;
import dev.millrace.core.rule.Scope;
import dev.millrace.core.workflow.Job;
import dev.millrace.core.workflow.StepsJob;

/**
 * A job with steps needs a runner.
 *
 * <pre>{@code
 * jobs:
 *   build:          # no runs-on
 *     steps:
 *       - run: make
 * }</pre>
 */
@PublicApi
@RuleInfo(
        id = "missing-runs-on",
        summary = "A job with steps has no runs-on",
        category = Category.STRUCTURE,
        severity = Severity.ERROR,
        aliases = "actionlint:syntax-check")
public final class MissingRunsOnRule implements JobRule {

    /** Made by the rule index. */
    public MissingRunsOnRule() {}

    @Override
    public void check(Job job, Scope scope, Findings findings) {
        if (job instanceof StepsJob steps && Missing.runsOn(steps)) {
            findings.add(
                    this,
                    job.id(),
                    "job \"" + job.id() + "\" has no \"runs-on\"; name the runner that it runs on, like ubuntu-latest");
        }
    }
}
