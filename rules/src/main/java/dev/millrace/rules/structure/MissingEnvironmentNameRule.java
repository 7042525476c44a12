package dev.millrace.rules.structure;

import dev.millrace.annotations.Category;
import dev.millrace.annotations.PublicApi;
import dev.millrace.annotations.RuleInfo;
import dev.millrace.annotations.Severity;
import dev.millrace.core.rule.Findings;
import dev.millrace.core.rule.JobRule;
import dev.millrace.core.rule.Scope;
import dev.millrace.core.workflow.Environment;
import dev.millrace.core.workflow.Job;
import dev.millrace.core.workflow.StepsJob;

/**
 * An environment without a name.
 *
 * <pre>{@code
 * environment:
 *   url: https://example.org   # no "name"
 * }</pre>
 */
@PublicApi
@RuleInfo(
        id = "missing-environment-name",
        summary = "An environment has no name",
        category = Category.STRUCTURE,
        severity = Severity.ERROR,
        aliases = "actionlint:syntax-check")
public final class MissingEnvironmentNameRule implements JobRule {

    /** The rule has no state. */
    public MissingEnvironmentNameRule() {}

    @Override
    public void check(Job job, Scope scope, Findings findings) {
        if (job instanceof StepsJob steps) {
            steps.environment().ifPresent(environment -> check(environment, findings));
        }
    }

    private void check(Environment environment, Findings findings) {
        if (environment.lacks("name", environment.name())) {
            findings.add(
                    this,
                    environment.origin().atKey(),
                    "\"environment\" has no \"name\"; say which environment the job deploys to");
        }
    }
}
