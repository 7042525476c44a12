package dev.millrace.workspace.binding;

import dev.millrace.codegen.binding.JavaSource;
import dev.millrace.workspace.InputFile;
import dev.millrace.workspace.IoReason;
import dev.millrace.workspace.SafeFile;
import dev.millrace.workspace.Wording;
import dev.millrace.workspace.WorkspaceException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A folder of Java sources. Before anything is written, every file in the way is looked at; only what has changed is written.
 *
 * @param folder the folder, which may be still to be made
 * @param directory the current directory
 * @param wording what the front end calls what helps
 */
public record SourceFolder(Path folder, Path directory, Wording wording) {

    public static SourceFolder at(Path folder, Path directory, Wording wording) {
        return new SourceFolder(folder, directory, wording);
    }

    /**
     * Writes sources.
     *
     * @return a line about each file
     * @throws WorkspaceException when there is a file that Millrace did not write, or one cannot be written
     */
    public String write(List<JavaSource> sources) {
        var changed = new ArrayList<JavaSource>();
        for (var source : sources) {
            if (!isUpToDate(source)) {
                changed.add(source);
            }
        }
        changed.forEach(this::replace);
        var report = new StringBuilder();
        for (var source : sources) {
            report.append(name(source))
                    .append(changed.contains(source) ? " (written)" : " (up to date)")
                    .append('\n');
        }
        return report.toString();
    }

    private boolean isUpToDate(JavaSource source) {
        var file = file(source);
        try {
            checkInside(file);
            if (!Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
                return false;
            }
            // A link leads to what may be anybody's.
            var old = Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
                    ? new String(Files.readAllBytes(file), StandardCharsets.UTF_8)
                    : "";
            if (!JavaSource.isGenerated(old)) {
                throw new WorkspaceException(name(source) + " was not written by Millrace, so it is not overwritten;"
                        + " move it away, or " + wording.renamePackage());
            }
            return old.equals(source.text());
        } catch (IOException e) {
            throw failure(source, e);
        }
    }

    // A link among the folders of the package could lead the file out.
    private void checkInside(Path file) throws IOException {
        for (var at = file.getParent(); at != null && at.startsWith(folder); at = at.getParent()) {
            if (Files.exists(at) && !at.toRealPath().startsWith(folder.toRealPath())) {
                throw new IOException("a link leads out of the folder of sources");
            }
        }
    }

    private void replace(JavaSource source) {
        var file = file(source);
        try {
            Files.createDirectories(file.resolveSibling(""));
            SafeFile.put(file, source.text().getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw failure(source, e);
        }
    }

    private WorkspaceException failure(JavaSource source, IOException e) {
        return new WorkspaceException(name(source) + ": cannot be written: " + IoReason.of(e));
    }

    private Path file(JavaSource source) {
        return folder.resolve(source.path());
    }

    private String name(JavaSource source) {
        return InputFile.name(file(source), directory);
    }
}
