package dev.millrace.rules.action.use;

import dev.millrace.core.action.Action;
import dev.millrace.core.context.ActionUse;
import dev.millrace.core.context.Repository;
import dev.millrace.core.rule.Scope;
import dev.millrace.core.workflow.UsesStep;
import java.util.List;
import java.util.Optional;

/**
 * An action of this repository that a step uses.
 *
 * @param folder its folder, from the root
 * @param atOwnCommit whether it is named by {@code $/}, and so of the workflow's own commit
 * @param repository the repository
 */
record LocalAction(String folder, boolean atOwnCommit, Repository repository) {

    private static final List<String> METADATA = List.of("action.yml", "action.yaml");
    private static final List<String> DOCKERFILES = List.of("Dockerfile", "dockerfile");

    /**
     * The action of a step, when the repository is known and the step has it from there: what a step before puts into the workspace may be
     * another repository's.
     */
    static Optional<LocalAction> of(UsesStep step, Scope scope) {
        if (!scope.repository().isKnown()
                || scope.file().isEmpty()
                || !step.uses().isLiteral()) {
            return Optional.empty();
        }
        return ActionUse.of(step.uses().raw())
                .filter(ActionUse.Local.class::isInstance)
                .map(ActionUse.Local.class::cast)
                .flatMap(use ->
                        use.folder().map(folder -> new LocalAction(folder, use.atOwnCommit(), scope.repository())))
                .filter(action ->
                        action.atOwnCommit || Workspace.before(step, scope).holdsOwn(action.folder));
    }

    /** What its metadata says; empty when there is none, or none that can be read. */
    Optional<Action> action() {
        return repository.action(folder);
    }

    /** The file with its metadata. */
    Optional<String> metadata() {
        return METADATA.stream().map(this::path).filter(repository::exists).findFirst();
    }

    /** Whether runners find anything to run: an image is an action even without metadata. */
    boolean isThere() {
        return metadata().isPresent() || DOCKERFILES.stream().map(this::path).anyMatch(repository::exists);
    }

    private String path(String name) {
        return folder.isEmpty() ? name : folder + "/" + name;
    }
}
