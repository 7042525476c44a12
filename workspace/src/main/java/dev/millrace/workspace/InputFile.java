package dev.millrace.workspace;

import dev.millrace.core.facts.Limits;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A file to check.
 *
 * @param path where it is
 * @param name what it is called in findings: its path from the current directory, with {@code /} between folders
 */
public record InputFile(Path path, String name) {

    /** How much of a file is worth reading: one byte more tells that it is too large, and the rest would tell nothing. */
    public static final int MOST_BYTES = Limits.workflowFileBytes() + 1;

    /** A file as seen from a directory. */
    public static InputFile of(Path path, Path directory) {
        return new InputFile(path, name(path, directory));
    }

    public static String name(Path path, Path directory) {
        var file = path.normalize();
        var from = directory.normalize();
        var isNear = file.getRoot() != null && file.getRoot().equals(from.getRoot());
        var name = (isNear ? from.relativize(file) : file).toString();
        if (name.isEmpty()) {
            return ".";
        }
        return File.separatorChar == '/' ? name : name.replace(File.separatorChar, '/');
    }

    /** Whether it is the metadata of an action, and not a workflow. */
    public boolean isAction() {
        return isAction(path);
    }

    /** Whether a path is that of an action's metadata. Where GitHub looks for workflows, everything is one. */
    public static boolean isAction(Path path) {
        var name = String.valueOf(path.getFileName());
        return (name.equals("action.yml") || name.equals("action.yaml")) && !isInWorkflows(path);
    }

    /** Whether a path is directly in a folder {@code .github/workflows}. */
    public static boolean isInWorkflows(Path path) {
        var parent = path.toAbsolutePath().normalize().getParent();
        return parent != null && parent.endsWith(Path.of(".github", "workflows"));
    }

    /** The file's start, as much as is asked for. */
    public byte[] read(int most) throws IOException {
        try (var stream = Files.newInputStream(path)) {
            return stream.readNBytes(most);
        }
    }
}
