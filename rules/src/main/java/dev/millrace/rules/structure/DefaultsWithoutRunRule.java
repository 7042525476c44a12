package dev.millrace.rules.structure;

import dev.millrace.annotations.Category;
import dev.millrace.annotations.PublicApi;
import dev.millrace.annotations.RuleInfo;
import dev.millrace.annotations.Severity;
import dev.millrace.core.rule.Findings;
import dev.millrace.core.rule.JobRule;
import dev.millrace.core.rule.Scope;
import dev.millrace.core.rule.WorkflowRule;
import dev.millrace.core.workflow.Defaults;
import dev.millrace.core.workflow.Job;
import dev.millrace.core.workflow.StepsJob;
import dev.millrace.core.workflow.Workflow;

/**
 * Defaults that set nothing.
 *
 * <pre>{@code
 * defaults: {}   # no "run"
 * }</pre>
 */
@PublicApi
@RuleInfo(
        id = "defaults-without-run",
        summary = "Defaults have no run section",
        category = Category.STRUCTURE,
        severity = Severity.WARNING,
        aliases = "actionlint:syntax-check")
public final class DefaultsWithoutRunRule implements WorkflowRule, JobRule {

    /** The rule has no state. */
    public DefaultsWithoutRunRule() {}

    @Override
    public void check(Workflow workflow, Scope scope, Findings findings) {
        workflow.defaults().ifPresent(defaults -> check(defaults, findings));
    }

    @Override
    public void check(Job job, Scope scope, Findings findings) {
        if (job instanceof StepsJob steps) {
            steps.defaults().ifPresent(defaults -> check(defaults, findings));
        }
    }

    private void check(Defaults defaults, Findings findings) {
        if (defaults.lacks("run", defaults.run())) {
            findings.add(
                    this,
                    defaults.origin().atKey(),
                    "\"defaults\" has no \"run\", so it sets nothing; \"shell\" and \"working-directory\" go below \"run\"");
        }
    }
}
