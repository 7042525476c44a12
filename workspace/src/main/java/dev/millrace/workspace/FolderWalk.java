package dev.millrace.workspace;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;

/**
 * Looks for workflows and actions below a folder. It does not enter {@code .git}, {@code node_modules}, a {@code target} beside the build file
 * that fills it, or a link; a link to a file counts when the file is in the same repository.
 */
public final class FolderWalk {

    private static final Set<String> NEVER_ENTERED = Set.of(".git", "node_modules");
    private static final List<String> FILLS_TARGET = List.of("pom.xml", "Cargo.toml", "build.sbt");

    private final Path root;
    private final BiConsumer<Path, String> problems;

    /**
     * @param root the top of the repository
     * @param problems takes what cannot be read, and why
     */
    public FolderWalk(Path root, BiConsumer<Path, String> problems) {
        this.root = root;
        this.problems = problems;
    }

    /** Every {@code .github/workflows/*.yml} and {@code action.yml} below a folder; where there is none, every YAML file. */
    public List<Path> everything(Path folder) {
        var yaml = yamlBelow(folder, false);
        var known = new ArrayList<Path>();
        for (var file : yaml) {
            if (InputFile.isInWorkflows(file) || InputFile.isAction(file)) {
                known.add(file);
            }
        }
        return links(known.isEmpty() ? yaml : known);
    }

    /** What GitHub finds in the repository: the workflows in its {@code .github/workflows}, and every {@code action.yml}. */
    public List<Path> repository() {
        var workflows = root.resolve(".github").resolve("workflows");
        var known = new ArrayList<Path>();
        for (var file : yamlBelow(root, true)) {
            if (workflows.equals(file.getParent()) || InputFile.isAction(file)) {
                known.add(file);
            }
        }
        return links(known);
    }

    private List<Path> yamlBelow(Path top, boolean sameRepository) {
        var files = new ArrayList<Path>();
        var folders = new ArrayDeque<Path>();
        folders.add(top);
        while (!folders.isEmpty()) {
            var folder = folders.remove();
            if (sameRepository && !folder.equals(top) && Files.exists(folder.resolve(".git"))) {
                continue;
            }
            try (var entries = Files.newDirectoryStream(folder)) {
                for (var entry : entries) {
                    sort(entry, folders, files);
                }
            } catch (IOException e) {
                problems.accept(folder, IoReason.of(e));
            } catch (DirectoryIteratorException e) {
                problems.accept(folder, IoReason.of(requireNonNull(e.getCause())));
            }
        }
        return files;
    }

    private void sort(Path entry, ArrayDeque<Path> folders, List<Path> files) {
        var name = entry.getFileName().toString();
        var isYaml = name.endsWith(".yml") || name.endsWith(".yaml");
        try {
            var attributes = Files.readAttributes(entry, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
            if (attributes.isDirectory()) {
                if (!NEVER_ENTERED.contains(name) && !isBuildOutput(entry, name)) {
                    folders.add(entry);
                }
            } else if (isYaml && (attributes.isRegularFile() || attributes.isSymbolicLink())) {
                files.add(entry);
            }
        } catch (IOException e) {
            if (isYaml) {
                problems.accept(entry, IoReason.of(e));
            }
        }
    }

    private static boolean isBuildOutput(Path folder, String name) {
        if (!name.equals("target")) {
            return false;
        }
        for (var file : FILLS_TARGET) {
            if (Files.exists(folder.resolveSibling(file))) {
                return true;
            }
        }
        return false;
    }

    // A report shows lines of what it read: a link must not make it show files that are not the repository's.
    private List<Path> links(List<Path> files) {
        var kept = new ArrayList<Path>();
        for (var file : files) {
            if (!Files.isSymbolicLink(file)) {
                kept.add(file);
                continue;
            }
            try {
                var target = file.toRealPath();
                if (!target.startsWith(root.toRealPath())) {
                    problems.accept(
                            file, "a link out of the repository is not followed; name the file itself to check it");
                } else if (Files.isRegularFile(target)) {
                    kept.add(file);
                }
            } catch (IOException e) {
                problems.accept(file, "the link leads nowhere: " + IoReason.of(e));
            }
        }
        return kept;
    }
}
