package dev.millrace.rules.semantics.call;

import dev.millrace.core.rule.Scope;
import dev.millrace.core.workflow.Workflow;
import dev.millrace.core.workflow.WorkflowCallTrigger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The workflows of a repository as one of them sees them: itself, those that it calls, and those that they call. */
final class LocalWorkflows {

    private final Scope scope;
    private final String root;
    private final Map<String, List<LocalCall>> calls = new HashMap<>();

    private LocalWorkflows(Scope scope, String root) {
        this.scope = scope;
        this.root = root;
    }

    /** Those around a workflow; empty where nobody knows in which repository it stands, or where there. */
    static Optional<LocalWorkflows> around(Scope scope) {
        return scope.workflow().isPresent() && scope.repository().isKnown()
                ? scope.file().map(file -> new LocalWorkflows(scope, file))
                : Optional.empty();
    }

    /** The path of the workflow itself. */
    String root() {
        return root;
    }

    /** Whether the workflow itself is one, and not an example or template in another folder. */
    boolean isRootInFolder() {
        return WorkflowPath.isInFolder(root);
    }

    /** The workflow in a file; empty where there is none, or where it cannot be read as one. */
    Optional<Workflow> find(String file) {
        return file.equals(root) ? scope.workflow() : scope.repository().workflow(file);
    }

    /** What a called workflow declares; empty where it cannot be called. */
    static Optional<WorkflowCallTrigger> declarationOf(Workflow workflow) {
        return workflow.on().all(WorkflowCallTrigger.class).stream().findFirst();
    }

    /** The references that GitHub follows from a file: those of the workflow itself, and of such as can be called. */
    List<Reference> referencesFrom(String file) {
        var found = new ArrayList<Reference>();
        find(file)
                .filter(workflow -> file.equals(root) || declarationOf(workflow).isPresent())
                .ifPresent(workflow ->
                        workflow.jobs().forEach(job -> Reference.of(job).ifPresent(found::add)));
        return found;
    }

    /** The calls among them that stay in the repository. */
    List<LocalCall> callsFrom(String file) {
        return calls.computeIfAbsent(file, this::findCalls);
    }

    private List<LocalCall> findCalls(String file) {
        var found = new ArrayList<LocalCall>();
        for (var reference : referencesFrom(file)) {
            reference
                    .localFile()
                    .ifPresent(target -> found.add(new LocalCall(file, reference.job(), reference.uses(), target)));
        }
        return List.copyOf(found);
    }
}
