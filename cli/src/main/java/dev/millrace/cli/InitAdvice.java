package dev.millrace.cli;

import dev.millrace.workspace.InputFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What {@code init} says at its end: what was written, and what to do next.
 *
 * @param plan what was to be written
 * @param root the top of the repository
 * @param directory the current directory
 */
record InitAdvice(InitPlan plan, Path root, Path directory) {

    /**
     * All lines.
     *
     * @param command what writes the workflows again
     */
    String text(String command) {
        var written = plan.files().keySet().stream()
                .map(path -> InputFile.name(root.resolve(path), directory) + " (written)\n")
                .collect(Collectors.joining());
        var check = plan.layout() == Layout.MAVEN ? InitPlan.MAVEN_CHECK : command + " --check";
        return written + """

                Next%s, edit %s, and write the workflows again:
                  %s
                Look at what came of it (millrace validate), and commit both, the Java and the YAML.
                That they go together, CI sees by:
                  %s
                """.formatted(place(), plan.source(), command, check) + preparations();
    }

    private String preparations() {
        var lines = plan.template().preparations().stream()
                .map(line -> "  - " + line + "\n")
                .collect(Collectors.joining());
        return lines.isEmpty() ? "" : "Before the first release:\n" + lines;
    }

    /** What to know where GitHub would not see the workflows; nothing, where it would. */
    static String warning(Path root, Path directory) {
        return repositoryAround(root)
                .map(top -> "millrace: note: GitHub runs the workflows at the top of a repository, which is "
                        + InputFile.name(top, directory) + "\n")
                .orElse("");
    }

    /** The top of the repository that a folder is below; empty when it is a top itself, or in none. */
    static Optional<Path> repositoryAround(Path folder) {
        for (var at = folder; at != null; at = at.getParent()) {
            if (Files.exists(at.resolve(".git"))) {
                return at.equals(folder) ? Optional.empty() : Optional.of(at);
            }
        }
        return Optional.empty();
    }

    private String place() {
        return root.equals(directory) ? "" : " in " + InputFile.name(root, directory);
    }
}
