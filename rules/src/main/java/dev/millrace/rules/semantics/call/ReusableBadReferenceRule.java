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
 * A job calls something that no workflow can be called.
 *
 * <pre>{@code
 * check:
 *   uses: actions/checkout@v6   # an action goes into a step
 * }</pre>
 */
@PublicApi
@RuleInfo(
        id = "reusable-bad-reference",
        summary = "What a job calls is no reference to a workflow",
        category = Category.SEMANTICS,
        severity = Severity.ERROR,
        aliases = {"actionlint:workflow-call", "languageservice:invalid-workflow-uses-format"})
public final class ReusableBadReferenceRule implements JobRule {

    private static final String FORMS =
            "a job calls \"./.github/workflows/FILE.yml\" or \"OWNER/REPOSITORY/.github/workflows/FILE.yml@REF\"";

    /** Made by the rule index. */
    public ReusableBadReferenceRule() {}

    @Override
    public void check(Job job, Scope scope, Findings findings) {
        Reference.of(job).ifPresent(reference -> {
            var uses = reference.uses();
            if (reference.ref() instanceof WorkflowRef.Malformed) {
                findings.add(
                        this,
                        uses,
                        "\"" + Suggestion.shorten(uses.raw()) + "\" names no workflow: " + reason(uses.raw()));
            } else if (uses.raw().startsWith("$/") && !scope.settings().target().isGithubCom()) {
                findings.add(
                        this,
                        uses.origin(0, "$/".length()),
                        "\"" + Suggestion.shorten(uses.raw())
                                + "\" begins with \"$/\", which only github.com knows; write \"./\"");
            }
        });
    }

    private static String reason(String uses) {
        if (uses.startsWith("docker://")) {
            return "an image belongs into the \"uses\" of a step; " + FORMS;
        }
        if (uses.contains("://")) {
            return "it is an address; leave out all before the owner, " + FORMS;
        }
        if (uses.indexOf('\\') >= 0) {
            return "write \"/\" between folders, as in \"" + Suggestion.shorten(forward(uses)) + "\"";
        }
        if (uses.startsWith(WorkflowPath.FOLDER)) {
            return "a file of this repository begins with \"./\"; did you mean \"./" + Suggestion.shorten(uses) + "\"?";
        }
        if (uses.startsWith("/") || uses.startsWith("..")) {
            return "a file of this repository begins with \"./\" and counts from the repository's top; " + FORMS;
        }
        if (uses.indexOf('@') != uses.lastIndexOf('@')) {
            return "there is more than one \"@\" in it; " + FORMS;
        }
        return isAction(uses) ? "it may be an action, which belongs into the \"uses\" of a step; " + FORMS : FORMS;
    }

    private static String forward(String uses) {
        var path = uses.replace('\\', '/');
        return path.startsWith(WorkflowPath.FOLDER) ? "./" + path : path;
    }

    // owner/repository@ref, and not owner/file.yml@ref.
    private static boolean isAction(String uses) {
        var slash = uses.indexOf('/');
        var at = uses.indexOf('@');
        return slash > 0
                && uses.indexOf('/', slash + 1) < 0
                && at > slash + 1
                && !WorkflowPath.hasExtension(uses.substring(0, at));
    }
}
