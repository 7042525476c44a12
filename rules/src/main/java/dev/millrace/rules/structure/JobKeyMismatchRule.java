package dev.millrace.rules.structure;

import dev.millrace.annotations.Category;
import dev.millrace.annotations.PublicApi;
import dev.millrace.annotations.RuleInfo;
import dev.millrace.annotations.Severity;
import dev.millrace.core.facts.Grammar;
import dev.millrace.core.rule.Findings;
import dev.millrace.core.rule.JobRule;
import dev.millrace.core.rule.Scope;
import dev.millrace.core.workflow.CallJob;
import dev.millrace.core.workflow.Job;
import dev.millrace.core.workflow.StepsJob;
import dev.millrace.core.yaml.YamlEntry;

/**
 * A job either has steps or calls a workflow; each has keys of its own.
 *
 * <pre>{@code
 * call:
 *   uses: ./.github/workflows/deploy.yml
 *   runs-on: ubuntu-latest   # the called workflow says that
 * }</pre>
 */
@PublicApi
@RuleInfo(
        id = "job-key-mismatch",
        summary = "A job has a key that does not go with what it does",
        category = Category.STRUCTURE,
        severity = Severity.ERROR,
        aliases = "actionlint:syntax-check")
public final class JobKeyMismatchRule implements JobRule {

    /** Made by the rule index. */
    public JobKeyMismatchRule() {}

    @Override
    public void check(Job job, Scope scope, Findings findings) {
        for (var entry : job.extras().entries()) {
            var key = entry.key().raw();
            if (job instanceof CallJob && isKeyOfSteps(entry)) {
                findings.add(
                        this,
                        entry.key(),
                        "\"" + key + "\" does not go with \"uses\": job \"" + job.id()
                                + "\" calls a workflow, and takes only "
                                + String.join(", ", Grammar.node("call-job").names()));
            } else if (job instanceof StepsJob && isKeyOfCall(entry)) {
                findings.add(
                        this,
                        entry.key(),
                        "\"" + key + "\" goes with \"uses\", but job \"" + job.id() + "\" calls no workflow");
            }
        }
    }

    static boolean isKeyOfCall(YamlEntry entry) {
        return Grammar.node("call-job").has(entry.key().raw());
    }

    private static boolean isKeyOfSteps(YamlEntry entry) {
        return Grammar.node("steps-job").has(entry.key().raw());
    }
}
