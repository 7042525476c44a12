package dev.millrace.workspace.check;

import dev.millrace.core.facts.Limits;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Optional;

/** Where a policy is said to be, and why there is none. */
final class PolicyPath {

    private static final String GITHUB = ".github/";

    private final String name;
    private final Path base;
    private final Optional<Path> file;

    private PolicyPath(String name, Path base, Optional<Path> file) {
        this.name = name;
        this.base = base;
        this.file = file;
    }

    /**
     * A policy's file.
     *
     * @param base what its path begins at
     */
    static PolicyPath of(String name, Path base) {
        try {
            return new PolicyPath(name, base, Optional.of(base.resolve(name).normalize()));
        } catch (InvalidPathException e) {
            return new PolicyPath(name, base, Optional.empty());
        }
    }

    /** The file, where {@link #trouble} knows none. */
    Path file() {
        return file.orElse(base);
    }

    /** Why it cannot be read; empty where it seems that it can. */
    Optional<String> trouble() {
        return trouble("there is no such file");
    }

    /** Why it cannot be read as one of a repository. */
    Optional<String> troubleIn(Path top) {
        if (!isUrl() && file.isPresent() && !file().startsWith(top)) {
            return Optional.of("it is outside of the repository, where nothing is read; copy it into the repository");
        }
        return trouble("there is no such file; a path begins at the top of the repository" + hint(top))
                .or(() -> foundTroubleIn(top));
    }

    private Optional<String> trouble(String missing) {
        if (isUrl()) {
            return Optional.of("nothing is fetched; save a copy of it as a file, and name that");
        }
        if (file.isEmpty()) {
            return Optional.of("this is no path");
        }
        if (Files.isDirectory(file())) {
            return Optional.of("it is a folder; name each policy in it");
        }
        if (Files.exists(file())) {
            return Optional.empty();
        }
        return Optional.of(
                Files.exists(file(), LinkOption.NOFOLLOW_LINKS) ? "it is a link that leads nowhere" : missing);
    }

    private Optional<String> foundTroubleIn(Path top) {
        try {
            var size = Files.size(file());
            if (size > Limits.workflowFileBytes()) {
                return Optional.of("it has " + size + " bytes, and a policy at most " + Limits.workflowFileBytes());
            }
            return file().toRealPath().startsWith(top.toRealPath())
                    ? Optional.empty()
                    : Optional.of("it is a link out of the repository, where nothing is read");
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private boolean isUrl() {
        return name.matches("(?s)[A-Za-z][A-Za-z0-9+.-]+://.*");
    }

    // What the configuration extends is named from the configuration's own folder.
    private String hint(Path top) {
        return Files.isRegularFile(top.resolve(GITHUB + name)) ? "; did you mean \"" + GITHUB + name + "\"?" : "";
    }
}
