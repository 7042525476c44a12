package dev.millrace.cli;

import dev.millrace.workspace.InputFile;
import dev.millrace.workspace.IoReason;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;

/** New files of a folder, which are all written, or all taken away again. */
final class Scaffold {

    private static final String WORKFLOWS = ".github/workflows";

    private final Path root;
    private final Path directory;
    private final Deque<Path> made = new ArrayDeque<>();

    /**
     * @param root the folder
     * @param directory the current directory, to which files are named
     */
    Scaffold(Path root, Path directory) {
        this.root = root;
        this.directory = directory;
    }

    /** Refuses whatever is in the way, before anything is written. */
    void check(Iterable<String> paths) {
        try {
            refuseWorkflows();
            for (var path : paths) {
                refuse(root.resolve(path));
            }
        } catch (IOException e) {
            throw new CommandException(InputFile.name(root, directory) + " cannot be looked at: " + IoReason.of(e));
        }
    }

    private void refuseWorkflows() throws IOException {
        var workflows = root.resolve(WORKFLOWS);
        if (!Files.isDirectory(workflows)) {
            refuseInTheWay(workflows);
            return;
        }
        try (var files = Files.list(workflows)) {
            var first = files.sorted().findFirst();
            if (first.isPresent()) {
                throw new CommandException(InputFile.name(first.get(), directory)
                        + " is there already; init begins where there are no workflows");
            }
        }
    }

    private void refuse(Path file) throws IOException {
        if (Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
            throw new CommandException(InputFile.name(file, directory) + " is there already; init overwrites nothing");
        }
        refuseInTheWay(file.resolveSibling(""));
    }

    // A file where a folder should be, or a link that leads out.
    private void refuseInTheWay(Path folder) throws IOException {
        for (var at = folder; at != null && at.startsWith(root); at = at.getParent()) {
            if (Files.exists(at, LinkOption.NOFOLLOW_LINKS) && !Files.isDirectory(at)) {
                throw new CommandException(InputFile.name(at, directory) + " is in the way: it should be a folder");
            }
            if (Files.exists(at) && !at.toRealPath().startsWith(root.toRealPath())) {
                throw new CommandException(
                        InputFile.name(at, directory) + " is a link that leads out of the repository");
            }
        }
    }

    /** Writes files, by their paths. */
    void write(Map<String, String> files) {
        files.forEach((path, text) -> {
            var file = root.resolve(path);
            try {
                makeFolder(file.resolveSibling(""));
                made.push(file);
                Files.writeString(file, text, StandardCharsets.UTF_8, StandardOpenOption.CREATE_NEW);
            } catch (IOException e) {
                throw new CommandException(InputFile.name(file, directory) + " cannot be written: " + IoReason.of(e));
            }
        });
    }

    /** Makes the folder of workflows, so that it goes again with the rest. */
    void makeWorkflows() {
        try {
            makeFolder(root.resolve(WORKFLOWS));
        } catch (IOException e) {
            throw new CommandException(
                    InputFile.name(root.resolve(WORKFLOWS), directory) + " cannot be made: " + IoReason.of(e));
        }
    }

    private void makeFolder(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            makeFolder(folder.resolveSibling(""));
            Files.createDirectory(folder);
            made.push(folder);
        }
    }

    /** Takes everything away again. The folder of workflows was empty, so what is in it was generated. */
    void undo() {
        try (var workflows = Files.newDirectoryStream(root.resolve(WORKFLOWS))) {
            for (var each : workflows) {
                Files.deleteIfExists(each);
            }
        } catch (IOException e) {
            // It was not made.
        }
        for (var each : List.copyOf(made)) {
            try {
                Files.deleteIfExists(each);
            } catch (IOException e) {
                // Somebody else has put something into it.
            }
        }
    }
}
