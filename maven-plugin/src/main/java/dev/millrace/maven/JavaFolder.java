package dev.millrace.maven;

import dev.millrace.workspace.IoReason;
import dev.millrace.workspace.WorkspaceException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Java sources below a folder. */
final class JavaFolder {

    private JavaFolder() {}

    /** The files, in the order of their paths; of a folder that is not there, none. */
    static List<Path> files(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (var files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".java") && Files.isRegularFile(file))
                    // A description of a package has no class to compile, and one of a module none to name.
                    .filter(file -> !file.endsWith("package-info.java") && !file.endsWith("module-info.java"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new WorkspaceException(folder + " cannot be read: " + IoReason.of(e));
        }
    }
}
