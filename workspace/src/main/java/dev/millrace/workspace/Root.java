package dev.millrace.workspace;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** The top folder of a repository. */
public final class Root {

    private Root() {}

    /** The nearest folder, this one or above, that has {@code .git} or {@code .github}; else this one. */
    public static Path around(Path folder) {
        return find(folder).orElse(folder);
    }

    /** The nearest folder, this one or above, that has {@code .git} or {@code .github}. */
    public static Optional<Path> find(Path folder) {
        for (var at = folder; at != null; at = at.getParent()) {
            if (Files.exists(at.resolve(".git")) || Files.exists(at.resolve(".github"))) {
                return Optional.of(at);
            }
        }
        return Optional.empty();
    }

    /** The folder in whose {@code .github} a file is, however deep. */
    public static Optional<Path> ofGitHubFolder(Path file) {
        // A repository may itself be called .github, and has then .git in it.
        for (var at = file.getParent(); at != null && !Files.exists(at.resolve(".git")); at = at.getParent()) {
            if (at.endsWith(".github")) {
                return Optional.ofNullable(at.getParent());
            }
        }
        return Optional.empty();
    }
}
