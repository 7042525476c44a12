package dev.millrace.core.context;

import dev.millrace.annotations.PublicApi;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What {@code uses} of a step names, read as runners read it.
 *
 * <pre>{@code
 * ActionUse.of("actions/cache/save@v4") // OfRepository(actions, cache, save, v4)
 * ActionUse.of("./build")               // Local(build, false)
 * ActionUse.of("docker://alpine:3.22")  // Image(alpine:3.22)
 * ActionUse.of("actions/checkout")      // empty: a ref is missing
 * }</pre>
 */
@PublicApi
public sealed interface ActionUse {

    /** What stands before the name of an image. */
    String IMAGE_PREFIX = "docker://";

    /**
     * An action in a repository.
     *
     * @param owner the owner
     * @param repository the repository's name
     * @param path the folder in it, with {@code /} between names; empty for the root
     * @param ref the tag, branch or commit
     */
    @PublicApi
    record OfRepository(String owner, String repository, String path, String ref) implements ActionUse {

        /** What stands before the {@code @}, without slashes that mean nothing. */
        public String name() {
            return path.isEmpty() ? owner + "/" + repository : owner + "/" + repository + "/" + path;
        }

        /** Whether the ref is a whole commit SHA. */
        public boolean isPinned() {
            return Commits.isWhole(ref);
        }
    }

    /**
     * An action of the own repository: {@code ./path} in the workspace, or {@code $/path} at the commit of the workflow.
     *
     * @param folder the folder from the root, with {@code /} between names, empty for the root; absent when it leads out of the repository
     * @param atOwnCommit whether it is the form with {@code $/}
     */
    @PublicApi
    record Local(Optional<String> folder, boolean atOwnCommit) implements ActionUse {}

    /**
     * An image.
     *
     * @param image what follows {@code docker://}
     */
    @PublicApi
    record Image(String image) implements ActionUse {}

    /** What a literal text names; empty when it has not the form of any of these. */
    static Optional<ActionUse> of(String uses) {
        if (uses.startsWith(IMAGE_PREFIX)) {
            return Optional.of(new Image(uses.substring(IMAGE_PREFIX.length())));
        }
        if (uses.startsWith("./") || uses.startsWith(".\\") || uses.startsWith("$/")) {
            return Optional.of(new Local(LocalPath.of(uses), uses.startsWith("$")));
        }
        var at = uses.indexOf('@');
        if (at < 0 || at != uses.lastIndexOf('@') || at == uses.length() - 1) {
            return Optional.empty();
        }
        var names = names(uses.substring(0, at));
        return names.size() < 2 || names.get(0).startsWith(".")
                ? Optional.empty()
                : Optional.of(new OfRepository(
                        names.get(0),
                        names.get(1),
                        String.join("/", names.subList(2, names.size())),
                        uses.substring(at + 1)));
    }

    // Runners part the name at slashes of both kinds, and mind no empty parts.
    private static List<String> names(String path) {
        var names = new ArrayList<String>();
        for (var name : path.replace('\\', '/').split("/", -1)) {
            if (!name.isEmpty()) {
                names.add(name);
            }
        }
        return names;
    }
}
