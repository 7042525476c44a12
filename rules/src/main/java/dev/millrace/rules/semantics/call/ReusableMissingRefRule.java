package dev.millrace.rules.semantics.call;

import dev.millrace.annotations.Category;
import dev.millrace.annotations.PublicApi;
import dev.millrace.annotations.RuleInfo;
import dev.millrace.annotations.Severity;
import dev.millrace.core.finding.Suggestion;
import dev.millrace.core.rule.Findings;
import dev.millrace.core.rule.JobRule;
import dev.millrace.core.rule.Scope;
import dev.millrace.core.workflow.Job;
import dev.millrace.core.workflow.WorkflowRef;

/**
 * A workflow of another repository is called at a branch, tag or commit.
 *
 * <pre>{@code
 * uses: octo-org/shared/.github/workflows/build.yml   # add "@v1"
 * }</pre>
 */
@PublicApi
@RuleInfo(
        id = "reusable-missing-ref",
        summary = "A call of a workflow in another repository names no ref",
        category = Category.SEMANTICS,
        severity = Severity.ERROR,
        aliases = {"actionlint:workflow-call", "languageservice:invalid-workflow-uses-format"})
public final class ReusableMissingRefRule implements JobRule {

    /** Made by the rule index. */
    public ReusableMissingRefRule() {}

    @Override
    public void check(Job job, Scope scope, Findings findings) {
        Reference.of(job)
                .filter(reference -> reference.ref() instanceof WorkflowRef.Remote remote
                        && remote.ref().isEmpty())
                .ifPresent(reference -> findings.add(
                        this,
                        reference.uses(),
                        "\"" + Suggestion.shorten(reference.uses().raw())
                                + "\" does not say which version to call; add \"@\" and a branch, tag or commit"));
    }
}
