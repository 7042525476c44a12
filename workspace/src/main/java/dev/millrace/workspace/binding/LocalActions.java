package dev.millrace.workspace.binding;

import dev.millrace.codegen.binding.LocalAction;
import dev.millrace.core.action.Action;
import dev.millrace.core.action.ActionReader;
import dev.millrace.core.finding.Finding;
import dev.millrace.core.source.SourceFile;
import dev.millrace.workspace.Console;
import dev.millrace.workspace.FolderWalk;
import dev.millrace.workspace.InputFile;
import dev.millrace.workspace.IoReason;
import dev.millrace.workspace.Root;
import dev.millrace.workspace.WorkspaceException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The actions in a repository that an argument means.
 *
 * @param actions those that could be read, in the order of their paths
 * @param isComplete whether all could be read; otherwise it has been said which one could not, and why
 */
public record LocalActions(List<LocalAction> actions, boolean isComplete) {

    /**
     * The action of a file, or all below a folder.
     *
     * @throws WorkspaceException when there is none
     */
    public static LocalActions in(String argument, Path directory, Console console) {
        var search = new Search(directory, console);
        var actions = new ArrayList<LocalAction>();
        for (var file : search.files(argument)) {
            search.read(file).ifPresent(action -> actions.add(new LocalAction(search.uses(file), action)));
        }
        return new LocalActions(actions, search.problems == 0);
    }

    /** Looks for actions, and says what stands in the way. */
    private static final class Search {

        private final Path directory;
        private final Console console;
        private int problems;

        Search(Path directory, Console console) {
            this.directory = directory;
            this.console = console;
        }

        Collection<Path> files(String argument) {
            try {
                var path = directory.resolve(argument).normalize();
                if (Files.isRegularFile(path) && InputFile.isAction(path)) {
                    return List.of(path);
                }
                if (!argument.isEmpty() && Files.isDirectory(path)) {
                    return below(path, argument);
                }
                var is = Files.exists(path)
                        ? "is no action; its file is called action.yml or action.yaml"
                        : "is not there";
                throw new WorkspaceException("\"" + argument + "\" " + is);
            } catch (InvalidPathException e) {
                throw new WorkspaceException("\"" + argument + "\" cannot be a path: " + e.getReason());
            }
        }

        private Collection<Path> below(Path folder, String argument) {
            // Of a folder with both files, runners take action.yml, which comes first.
            var byFolder = new TreeMap<String, Path>();
            new FolderWalk(Root.around(folder), this::complain)
                    .everything(folder).stream()
                            .filter(InputFile::isAction)
                            .sorted((a, b) -> name(b).compareTo(name(a)))
                            .forEach(file -> byFolder.put(uses(file), file));
            if (byFolder.isEmpty()) {
                throw new WorkspaceException("there is no action.yml in \"" + argument + "\"");
            }
            return byFolder.values();
        }

        Optional<Action> read(Path file) {
            try {
                var source = SourceFile.decode(
                        name(file), InputFile.of(file, directory).read(InputFile.MOST_BYTES));
                var findings = new ArrayList<Finding>();
                var action = ActionReader.read(source, findings::add);
                if (action.isEmpty()) {
                    complain(
                            file,
                            findings.isEmpty() ? "it is empty" : findings.get(0).message());
                }
                return action;
            } catch (IOException e) {
                complain(file, IoReason.of(e));
                return Optional.empty();
            }
        }

        /** What a workflow writes after {@code uses:}. */
        String uses(Path file) {
            var folder = file.toAbsolutePath().normalize().resolveSibling("").normalize();
            return "./" + Root.around(folder).relativize(folder).toString().replace('\\', '/');
        }

        private void complain(Path file, String why) {
            problems++;
            console.complain(name(file) + ": " + why);
        }

        private String name(Path file) {
            return InputFile.name(file, directory);
        }
    }
}
