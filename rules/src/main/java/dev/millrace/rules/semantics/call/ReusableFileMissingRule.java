package dev.millrace.rules.semantics.call;

import dev.millrace.annotations.Category;
import dev.millrace.annotations.PublicApi;
import dev.millrace.annotations.RuleInfo;
import dev.millrace.annotations.Severity;
import dev.millrace.core.context.Repository;
import dev.millrace.core.finding.Suggestion;
import dev.millrace.core.rule.Findings;
import dev.millrace.core.rule.JobRule;
import dev.millrace.core.rule.Scope;
import dev.millrace.core.workflow.Job;

/**
 * A workflow that is called in the same repository is there, and can be read.
 *
 * <pre>{@code
 * uses: ./.github/workflows/biuld.yml   # did you mean ".github/workflows/build.yml"?
 * }</pre>
 */
@PublicApi
@RuleInfo(
        id = "reusable-file-missing",
        summary = "A called workflow is not in the repository, or cannot be read",
        category = Category.SEMANTICS,
        severity = Severity.ERROR,
        aliases = "actionlint:workflow-call")
public final class ReusableFileMissingRule implements JobRule {

    /** Made by the rule index. */
    public ReusableFileMissingRule() {}

    @Override
    public void check(Job job, Scope scope, Findings findings) {
        var workflows = LocalWorkflows.around(scope).filter(LocalWorkflows::isRootInFolder);
        if (workflows.isEmpty()) {
            return;
        }
        Reference.of(job)
                .ifPresent(reference -> reference
                        .localFile()
                        .filter(file -> WorkflowPath.isLegal(file)
                                && !file.equals(workflows.get().root()))
                        .ifPresent(file -> {
                            var complaint = complaint(file, scope.repository());
                            if (!complaint.isEmpty()) {
                                findings.add(
                                        this,
                                        reference
                                                .path()
                                                .map(reference::at)
                                                .orElse(reference.uses().origin()),
                                        complaint);
                            }
                        }));
    }

    private static String complaint(String file, Repository repository) {
        var quoted = Quoted.name(file);
        // Some file systems find a name in another case, which GitHub does not.
        var isThere =
                file.startsWith(WorkflowPath.FOLDER) ? repository.workflows().contains(file) : repository.exists(file);
        if (isThere) {
            return repository.workflow(file).isPresent()
                    ? ""
                    : quoted + " cannot be read as a workflow, so it cannot be called";
        }
        var inAnotherCase = repository.workflows().stream()
                .filter(other -> other.equalsIgnoreCase(file))
                .findFirst();
        if (inAnotherCase.isPresent()) {
            return "there is no " + quoted + ", and GitHub minds the case of letters; did you mean "
                    + Quoted.name(inAnotherCase.get()) + "?";
        }
        return repository.exists(file)
                ? quoted + " is no file of this repository that GitHub could read as a workflow"
                : "there is no " + quoted + " in this repository" + Suggestion.hint(file, repository.workflows());
    }
}
