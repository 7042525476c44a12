package dev.millrace.core.context;

import dev.millrace.annotations.PublicApi;
import dev.millrace.core.action.Action;
import dev.millrace.core.workflow.Workflow;
import java.util.List;
import java.util.Optional;

/**
 * The actions and workflows of the repository that a workflow stands in.
 *
 * <pre>{@code
 * repository.action(".github/actions/setup").map(Action::outputs)
 * }</pre>
 */
@PublicApi
public interface Repository {

    /** A repository of which nothing is known. */
    Repository UNKNOWN = new Repository() {
        @Override
        public Optional<Action> action(String folder) {
            return Optional.empty();
        }

        @Override
        public Optional<Workflow> workflow(String file) {
            return Optional.empty();
        }
    };

    /** Whether its files are known, so that one that is not found is missing. */
    default boolean isKnown() {
        return false;
    }

    /**
     * Whether there is a file or folder.
     *
     * @param path the path, from the repository's root, with {@code /} between names
     */
    default boolean exists(String path) {
        return false;
    }

    /** The files in {@code .github/workflows} that GitHub reads as workflows, from the repository's root, in the order of their names. */
    default List<String> workflows() {
        return List.of();
    }

    /**
     * The action in a folder.
     *
     * @param folder the folder, from the repository's root, with {@code /} between names; empty for the root
     */
    Optional<Action> action(String folder);

    /**
     * A workflow.
     *
     * @param file the file, from the repository's root, with {@code /} between names
     */
    Optional<Workflow> workflow(String file);
}
