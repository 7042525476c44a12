package dev.millrace.workspace;

import java.nio.file.Files;
import java.nio.file.Path;

/** The top folder of a repository. */
public final class Root {

    private Root() {}

    /** The nearest folder, this one or above, that has {@code .git} or {@code .github}; else this one. */
    public static Path around(Path folder) {
        for (var at = folder; at != null; at = at.getParent()) {
            if (Files.exists(at.resolve(".git")) || Files.exists(at.resolve(".github"))) {
                return at;
            }
        }
        return folder;
    }
}
