package dev.millrace.rules.action.use;

import dev.millrace.annotations.Category;
import dev.millrace.annotations.PublicApi;
import dev.millrace.annotations.RuleInfo;
import dev.millrace.annotations.Severity;
import dev.millrace.core.rule.Findings;
import dev.millrace.core.rule.Scope;
import dev.millrace.core.rule.StepRule;
import dev.millrace.core.workflow.Step;
import dev.millrace.core.workflow.UsesStep;
import dev.millrace.core.workflow.WorkflowCallTrigger;
import java.util.Optional;

/**
 * An action of the own repository has to be in it.
 *
 * <pre>{@code
 * - uses: $/.github/actions/biuld   # .github/actions/build
 * }</pre>
 */
@PublicApi
@RuleInfo(
        id = "uses-local-missing",
        summary = "A step uses an action that its repository does not have",
        category = Category.ACTION,
        severity = Severity.ERROR,
        aliases = {"actionlint:action", "languageservice:local-action"})
public final class UsesLocalMissingRule implements StepRule {

    /** Made by the rule index. */
    public UsesLocalMissingRule() {}

    @Override
    public void check(Step step, Scope scope, Findings findings) {
        if (step instanceof UsesStep uses && !WorkflowFile.isNamedBy(uses.uses().raw())) {
            LocalAction.of(uses, scope).filter(action -> !action.isThere()).ifPresent(action -> {
                if (action.atOwnCommit()) {
                    findings.add(this, uses.uses(), message(uses, action));
                } else if (isOwnWorkspace(scope)
                        && !Workspace.before(uses, scope).mayHoldMadeUp(action.folder())) {
                    findings.add(findings.finding(this, uses.uses(), message(uses, action))
                            .withSeverity(Severity.WARNING));
                }
            });
        }
    }

    // An action, and a workflow that others call, may run in another repository's workspace; what stands elsewhere may
    // be a template.
    private static boolean isOwnWorkspace(Scope scope) {
        return scope.file()
                        .filter(file -> file.startsWith(".github/workflows/"))
                        .isPresent()
                && scope.workflow()
                        .filter(workflow ->
                                workflow.on().all(WorkflowCallTrigger.class).isEmpty())
                        .isPresent();
    }

    private static String message(UsesStep uses, LocalAction action) {
        return "there is no action " + Names.quoted(uses.uses().raw()) + ": "
                + why(action, uses.uses().raw())
                        .orElseGet(() -> "this repository has no folder " + Names.quoted(action.folder()));
    }

    private static Optional<String> why(LocalAction action, String uses) {
        var repository = action.repository();
        var folder = action.folder();
        var slash = folder.lastIndexOf('/');
        var file = folder.substring(slash + 1);
        if (file.equals("action.yml") || file.equals("action.yaml")) {
            return Optional.of("name the folder of the file, "
                    + Names.quoted(slash < 0 ? "./" : "./" + folder.substring(0, slash)));
        }
        var at = uses.indexOf('@');
        if (at >= 0) {
            return Optional.of(
                    "an action of this repository takes no ref, so remove " + Names.quoted(uses.substring(at)));
        }
        if (folder.isEmpty() || repository.exists(folder)) {
            return Optional.of((folder.isEmpty() ? "the root of this repository" : "folder " + Names.quoted(folder))
                    + " has no \"action.yml\", \"action.yaml\" or \"Dockerfile\"");
        }
        return Optional.empty();
    }
}
