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
 * A job with a runner needs steps.
 *
 * <pre>{@code
 * jobs:
 *   build:          # no steps
 *     runs-on: ubuntu-latest
 * }</pre>
 */
@PublicApi
@RuleInfo(
        id = "missing-steps",
        summary = "A job that calls no workflow has no steps",
        category = Category.STRUCTURE,
        severity = Severity.ERROR,
        aliases = "actionlint:syntax-check")
public final class MissingStepsRule implements JobRule {

    /** Made by the rule index. */
    public MissingStepsRule() {}

    @Override
    public void check(Job job, Scope scope, Findings findings) {
        if (job instanceof StepsJob steps && Missing.steps(steps)) {
            findings.add(
                    this, job.id(), "job \"" + job.id() + "\" has no \"steps\", and no \"uses\" that calls a workflow");
        }
    }
}
