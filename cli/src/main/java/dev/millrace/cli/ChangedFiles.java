package dev.millrace.cli;

import dev.millrace.workspace.InputFile;
import dev.millrace.workspace.Roots;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What has changed since a commit: since the branch left it, in commits or not, and files that git does not know yet. A file that calls a
 * changed action or workflow of its repository counts as changed, and so does every file when the configuration is.
 */
final class ChangedFiles {

    static final String OPTION = "--changed-since";

    private static final List<String> CONFIGURATIONS =
            List.of(".github/millrace.yml", ".github/actionlint.yaml", ".github/actionlint.yml");

    private final String since;
    private final Roots roots;
    private final Path directory;
    private final Map<Path, Set<Path>> byRoot = new HashMap<>();
    private final Map<Path, Set<Path>> byWorkTree = new HashMap<>();
    private final LocalCalls calls = new LocalCalls();

    ChangedFiles(String since, Roots roots, Path directory) {
        if (since.isEmpty() || since.startsWith("-")) {
            throw new CommandException(OPTION + " takes a branch, a tag or a commit, not \"" + since + "\"");
        }
        this.since = since;
        this.roots = roots;
        this.directory = directory;
    }

    /** Those of some files that have changed. */
    List<InputFile> among(List<InputFile> files) {
        var found = new ArrayList<InputFile>();
        for (var file : files) {
            var root = roots.of(file.path().toAbsolutePath().resolveSibling(""));
            var changed = byRoot.computeIfAbsent(root, this::changedBelow);
            if (!changed.isEmpty() && isChanged(file.path(), root, changed)) {
                found.add(file);
            }
        }
        return found;
    }

    private boolean isChanged(Path file, Path root, Set<Path> changed) {
        for (var configuration : CONFIGURATIONS) {
            if (changed.contains(real(root).resolve(configuration))) {
                return true;
            }
        }
        return reaches(file, root, changed, new HashSet<>());
    }

    private boolean reaches(Path file, Path root, Set<Path> changed, Set<Path> seen) {
        // A link has changed when it leads elsewhere, or when what it leads to has changed.
        if (changed.contains(inRealFolder(file)) || changed.contains(real(file))) {
            return true;
        }
        if (!seen.add(file)) {
            return false;
        }
        for (var called : calls.of(file, root)) {
            if (reaches(called, root, changed, seen)) {
                return true;
            }
        }
        return false;
    }

    private Set<Path> changedBelow(Path root) {
        var name = InputFile.name(root, directory);
        var workTree = Git.in(root)
                .ask("rev-parse", "--show-toplevel")
                .orElseThrow(() -> new CommandException(OPTION + ": \"" + name + "\" is in no git repository"));
        return byWorkTree.computeIfAbsent(real(Path.of(workTree)), top -> changedIn(top, name));
    }

    private Set<Path> changedIn(Path top, String name) {
        var git = Git.in(top);
        var commit = git.ask("rev-parse", "--verify", "--quiet", since + "^{commit}")
                .orElseThrow(() -> new CommandException(
                        OPTION + ": there is no branch, tag or commit \"" + since + "\" in \"" + name + "\""));
        var base = git.ask("merge-base", commit, "HEAD")
                .orElseThrow(() -> new CommandException(OPTION + ": \"" + since
                        + "\" and the current commit have no common one in \"" + name
                        + "\"; is the clone too shallow (fetch-depth: 0)?"));
        var changed = new HashSet<Path>();
        var names = new ArrayList<String>();
        // Both names of a file that was renamed: its callers call it by the old one.
        git.list("diff", "--name-only", "-z", "--no-renames", "--no-relative", "--no-ext-diff", base, "--")
                .ifPresentOrElse(names::addAll, () -> fail(name));
        git.list("ls-files", "-z", "--others", "--exclude-standard", "--full-name", "--")
                .ifPresentOrElse(names::addAll, () -> fail(name));
        names.forEach(each -> changed.add(top.resolve(each)));
        return changed;
    }

    private static void fail(String name) {
        throw new CommandException(OPTION + ": git could not tell what has changed in \"" + name + "\"");
    }

    private static Path inRealFolder(Path file) {
        var path = file.toAbsolutePath().normalize();
        return real(path.resolveSibling("")).resolve(path.getFileName());
    }

    private static Path real(Path path) {
        try {
            return path.toRealPath();
        } catch (IOException e) {
            return path.toAbsolutePath().normalize();
        }
    }
}
