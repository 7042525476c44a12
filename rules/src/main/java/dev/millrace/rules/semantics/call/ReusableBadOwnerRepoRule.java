package dev.millrace.rules.semantics.call;

import dev.millrace.annotations.Category;
import dev.millrace.annotations.PublicApi;
import dev.millrace.annotations.RuleInfo;
import dev.millrace.annotations.Severity;
import dev.millrace.core.expression.TextRange;
import dev.millrace.core.finding.Suggestion;
import dev.millrace.core.rule.Findings;
import dev.millrace.core.rule.JobRule;
import dev.millrace.core.rule.Scope;
import dev.millrace.core.workflow.Job;
import dev.millrace.core.workflow.WorkflowRef;

/**
 * The owner and the repository of a called workflow have names that GitHub gives.
 *
 * <pre>{@code
 * uses: octo.org/shared/.github/workflows/build.yml@v1   # octo-org?
 * }</pre>
 */
@PublicApi
@RuleInfo(
        id = "reusable-bad-owner-repo",
        summary = "The owner or repository of a called workflow is no name that GitHub gives",
        category = Category.SEMANTICS,
        severity = Severity.ERROR,
        aliases = "languageservice:invalid-workflow-uses-format")
public final class ReusableBadOwnerRepoRule implements JobRule {

    private static final int LONGEST_OWNER = 39;
    private static final int LONGEST_REPOSITORY = 100;

    /** Made by the rule index. */
    public ReusableBadOwnerRepoRule() {}

    @Override
    public void check(Job job, Scope scope, Findings findings) {
        Reference.of(job).ifPresent(reference -> {
            if (reference.ref() instanceof WorkflowRef.Remote remote) {
                check(reference, remote, findings);
            }
        });
    }

    private void check(Reference reference, WorkflowRef.Remote remote, Findings findings) {
        if (!isOwner(reference.text(remote.owner()))) {
            say(
                    reference,
                    remote.owner(),
                    "owner",
                    "has up to " + LONGEST_OWNER + " letters, digits, - and _, and does not begin with -",
                    findings);
        } else if (!isRepository(reference.text(remote.repository()))) {
            say(
                    reference,
                    remote.repository(),
                    "repository",
                    "has up to " + LONGEST_REPOSITORY + " letters, digits, -, _ and .",
                    findings);
        }
    }

    private void say(Reference reference, TextRange part, String what, String allowed, Findings findings) {
        findings.add(
                this,
                reference.at(part),
                "\"" + Suggestion.shorten(reference.text(part)) + "\" is not the name of a"
                        + (what.startsWith("o") ? "n " : " ") + what + " on GitHub, which " + allowed);
    }

    // Old accounts may end in a hyphen, and those that a company manages have an underscore.
    private static boolean isOwner(String name) {
        return !name.isEmpty()
                && name.length() <= LONGEST_OWNER
                && name.charAt(0) != '-'
                && name.chars().allMatch(ReusableBadOwnerRepoRule::isPart);
    }

    private static boolean isRepository(String name) {
        return !name.isEmpty()
                && name.length() <= LONGEST_REPOSITORY
                && !name.equals(".")
                && !name.equals("..")
                && name.chars().allMatch(c -> c == '.' || isPart(c));
    }

    private static boolean isPart(int c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c == '-' || c == '_';
    }
}
