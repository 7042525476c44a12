package dev.millrace.workspace;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;

/** The files that the arguments of {@code validate} mean, each once. */
public final class InputFiles {

    private final Path directory;
    private final Roots roots;
    private final Wording wording;
    private final BiConsumer<String, String> problems;
    private final Map<Path, InputFile> files = new LinkedHashMap<>();

    /**
     * @param directory the current directory
     * @param roots the tops of repositories
     * @param problems takes the names of what cannot be read, and why
     */
    public InputFiles(Path directory, Roots roots, Wording wording, BiConsumer<String, String> problems) {
        this.directory = directory;
        this.roots = roots;
        this.wording = wording;
        this.problems = problems;
    }

    /** The files, in the order of their names. */
    public List<InputFile> inOrder() {
        var list = new ArrayList<>(files.values());
        if (list.size() > 1) {
            list.sort((a, b) -> a.name().compareTo(b.name()));
        }
        return list;
    }

    /** Adds a file, or what is found in a folder. */
    public void addNamed(String argument) {
        if (argument.isEmpty()) {
            problems.accept("\"\"", "an empty path names nothing");
            return;
        }
        try {
            var path = directory.resolve(argument);
            var attributes = Files.readAttributes(path, BasicFileAttributes.class);
            if (attributes.isRegularFile()) {
                add(path);
            } else if (attributes.isDirectory()) {
                addFolder(path, argument);
            } else {
                problems.accept(argument, "this is neither a file nor a folder; " + wording.nameInput());
            }
        } catch (InvalidPathException e) {
            problems.accept(argument, "this cannot be a path: " + e.getReason());
        } catch (IOException e) {
            problems.accept(argument, IoReason.of(e));
        }
    }

    private void addFolder(Path folder, String argument) {
        var found = walk(roots.of(folder)).everything(folder);
        if (found.isEmpty()) {
            problems.accept(argument, "there are no workflows and no actions in this folder");
        }
        found.forEach(this::add);
    }

    /** Adds what GitHub finds in each repository. */
    public void addRepositories() {
        roots.all(directory).forEach(this::addRepository);
    }

    private void addRepository(Path top) {
        var found = walk(top).repository();
        if (found.isEmpty()) {
            problems.accept(
                    top.toString(),
                    "there is no workflow in .github/workflows and no action.yml; name a file or folder");
        }
        found.forEach(this::add);
    }

    private FolderWalk walk(Path top) {
        return new FolderWalk(top, (path, why) -> problems.accept(InputFile.name(path, directory), why));
    }

    private void add(Path path) {
        try {
            files.putIfAbsent(path.toRealPath(), InputFile.of(path, directory));
        } catch (IOException e) {
            problems.accept(InputFile.name(path, directory), IoReason.of(e));
        }
    }
}
