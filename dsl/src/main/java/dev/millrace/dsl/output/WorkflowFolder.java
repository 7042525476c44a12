package dev.millrace.dsl.output;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The folder {@code .github/workflows} of a repository. Nothing is made in it before something is written. */
final class WorkflowFolder {

    /** Its path from the root, and the slash behind it. */
    static final String PATH = ".github/workflows/";

    private final Path folder;

    private WorkflowFolder(Path folder) {
        this.folder = folder;
    }

    /**
     * The folder in a repository.
     *
     * @throws IOException when something else has its name, or it lies outside of the repository
     */
    static WorkflowFolder in(Path root) throws IOException {
        var github = root.resolve(".github");
        var folder = github.resolve("workflows");
        for (var each : List.of(root, github, folder)) {
            if (Files.exists(each, LinkOption.NOFOLLOW_LINKS) && !Files.isDirectory(each)) {
                throw new IOException(each + " is in the way: it should be a folder");
            }
            // A link in the way could lead the files out of the repository.
            if (Files.exists(each) && !each.toRealPath().startsWith(root.toRealPath())) {
                throw new IOException(
                        each + " leads out of " + root + " by a symbolic link; files are written inside only");
            }
        }
        return new WorkflowFolder(folder);
    }

    /** The file of a workflow as it is now. */
    Committed committed(String id) throws IOException {
        return committed(folder.resolve(id + ".yml"));
    }

    /** The files in it that Millrace has written, in the order of their names. */
    List<Committed> generated() throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        var ours = new ArrayList<Committed>();
        try (var files = Files.list(folder)) {
            for (var file : files.filter(WorkflowFolder::isWorkflow).sorted().toList()) {
                var committed = committed(file);
                if (committed.isOurs()) {
                    ours.add(committed);
                }
            }
        } catch (AccessDeniedException e) {
            throw failure(folder, e);
        }
        return ours;
    }

    private static boolean isWorkflow(Path file) {
        var name = file.getFileName().toString();
        return (name.endsWith(".yml") || name.endsWith(".yaml")) && Files.isRegularFile(file) && Files.isReadable(file);
    }

    private static Committed committed(Path file) throws IOException {
        var isLink = Files.isSymbolicLink(file);
        return new Committed(file, isLink ? "" : read(file), isLink);
    }

    /** What a file holds; nothing when there is no such file. */
    static String read(Path file) throws IOException {
        if (Files.isDirectory(file)) {
            throw new IOException(file + " is in the way: it should be a file");
        }
        try {
            // A foreign file may be in any encoding; to compare it, bytes will do.
            return Files.exists(file) ? new String(Files.readAllBytes(file), StandardCharsets.UTF_8) : "";
        } catch (IOException e) {
            throw failure(file, e);
        }
    }

    /**
     * Writes files. First all texts beside their places, then all moves: what can fail for want of space or rights fails before anything is
     * replaced.
     *
     * @param texts the text of each file
     */
    void replace(Map<Path, String> texts) throws IOException {
        makeFolder();
        var written = new LinkedHashMap<Path, Path>();
        try {
            for (var each : texts.entrySet()) {
                var beside = UnfinishedFile.in(folder);
                written.put(beside, each.getKey());
                write(beside, each.getKey(), each.getValue());
            }
            for (var each : written.entrySet()) {
                move(each.getKey(), each.getValue());
            }
        } finally {
            for (var beside : written.keySet()) {
                Files.deleteIfExists(beside);
            }
        }
    }

    /** Deletes what runs have left that were stopped. */
    void tidy() {
        UnfinishedFile.tidy(folder);
    }

    private void makeFolder() throws IOException {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw failure(folder, e);
        }
    }

    private static void write(Path beside, Path file, String text) throws IOException {
        try {
            Files.writeString(beside, text, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        } catch (IOException e) {
            throw failure(file, e);
        }
    }

    private static void move(Path beside, Path file) throws IOException {
        try {
            Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw failure(file, e);
        }
    }

    // Of itself, a file system's exception may name another file, and no reason.
    private static IOException failure(Path file, IOException e) {
        var reason = e instanceof FileSystemException failure ? failure.getReason() : e.getMessage();
        if (e instanceof AccessDeniedException) {
            reason = "permission denied";
        }
        return new IOException(file + ": " + (reason == null ? e.getClass().getSimpleName() : reason), e);
    }
}
