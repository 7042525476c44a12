package dev.millrace.rules.semantics.call;

import dev.millrace.annotations.Category;
import dev.millrace.annotations.PublicApi;
import dev.millrace.annotations.RuleInfo;
import dev.millrace.annotations.Severity;
import dev.millrace.core.expression.TextRange;
import dev.millrace.core.finding.Finding;
import dev.millrace.core.finding.Suggestion;
import dev.millrace.core.rule.Findings;
import dev.millrace.core.rule.JobRule;
import dev.millrace.core.rule.Scope;
import dev.millrace.core.workflow.Job;
import dev.millrace.core.workflow.WorkflowRef;

/**
 * Workflows are called from one folder.
 *
 * <pre>{@code
 * uses: ./.github/workflows/shared/build.yml   # no folders below it
 * }</pre>
 */
@PublicApi
@RuleInfo(
        id = "reusable-not-in-workflows-dir",
        summary = "A called workflow is not directly in .github/workflows",
        category = Category.SEMANTICS,
        severity = Severity.ERROR,
        aliases = "languageservice:invalid-workflow-uses-format")
public final class ReusableNotInWorkflowsDirRule implements JobRule {

    /** Made by the rule index. */
    public ReusableNotInWorkflowsDirRule() {}

    @Override
    public void check(Job job, Scope scope, Findings findings) {
        Reference.of(job)
                .ifPresent(reference -> reference
                        .path()
                        .filter(path -> !WorkflowPath.isInFolder(reference.text(path)))
                        .ifPresent(path -> findings.add(finding(reference, path, findings))));
    }

    // GitHub's parser takes any path of another repository; the file is missed when the run starts.
    private Finding finding(Reference reference, TextRange path, Findings findings) {
        var finding = findings.finding(this, reference.at(path), message(reference.text(path)));
        return reference.ref() instanceof WorkflowRef.Remote ? finding.withSeverity(Severity.WARNING) : finding;
    }

    private static String message(String path) {
        var quoted = "\"" + Suggestion.shorten(path) + "\"";
        var name = WorkflowPath.nameOf(path);
        if (!WorkflowPath.hasExtension(name)) {
            return quoted + " is no file directly in \".github/workflows\", from where alone GitHub calls workflows";
        }
        return quoted + " is not directly in \".github/workflows\", from where alone GitHub calls workflows"
                + (path.startsWith(WorkflowPath.FOLDER)
                        ? ", without folders in it; move the file to \""
                        : "; did you mean \"")
                + WorkflowPath.FOLDER + Suggestion.shorten(name)
                + (path.startsWith(WorkflowPath.FOLDER) ? "\"" : "\"?");
    }
}
