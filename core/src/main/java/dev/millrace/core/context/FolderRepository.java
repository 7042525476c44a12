package dev.millrace.core.context;

import dev.millrace.annotations.PublicApi;
import dev.millrace.core.action.Action;
import dev.millrace.core.action.ActionReader;
import dev.millrace.core.facts.Limits;
import dev.millrace.core.source.SourceFile;
import dev.millrace.core.workflow.Workflow;
import dev.millrace.core.workflow.WorkflowReader;
import dev.millrace.core.yaml.YamlParser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A repository in a folder. Each file is read when it is asked for, and never one outside of the folder, even by a link; what is wrong
 * in it is told when it is checked itself. It may be shared by threads.
 *
 * <pre>{@code
 * FolderRepository.of(Path.of(".")).workflow(".github/workflows/build.yml")
 * }</pre>
 */
@PublicApi
public final class FolderRepository implements Repository {

    private static final String WORKFLOWS = ".github/workflows";

    // More than the files of any but the largest repositories; a tree takes some 100 KB.
    private static final int MOST_TREES = 300;

    private final Path root;
    private final Recent<Optional<Action>> actions = new Recent<>(MOST_TREES);
    private final Recent<Optional<Workflow>> workflows = new Recent<>(MOST_TREES);

    private volatile @Nullable List<String> workflowFiles;

    private FolderRepository(Path root) {
        this.root = root;
    }

    /** The repository with this folder as its root. */
    public static FolderRepository of(Path root) {
        return new FolderRepository(root);
    }

    @Override
    public boolean isKnown() {
        return true;
    }

    @Override
    public boolean exists(String path) {
        try {
            return root.resolve(path).toRealPath().startsWith(root.toRealPath());
        } catch (IOException | InvalidPathException e) {
            return false;
        }
    }

    @Override
    public List<String> workflows() {
        // Two threads may both list the folder: the results are equal.
        var known = workflowFiles;
        if (known == null) {
            known = listWorkflows();
            workflowFiles = known;
        }
        return known;
    }

    private List<String> listWorkflows() {
        try (var files = Files.list(root.resolve(WORKFLOWS))) {
            return files.filter(Files::isRegularFile)
                    .map(file -> WORKFLOWS + "/" + file.getFileName())
                    .filter(name -> name.endsWith(".yml") || name.endsWith(".yaml"))
                    .sorted()
                    .toList();
        } catch (IOException | UncheckedIOException e) {
            return List.of();
        }
    }

    @Override
    public Optional<Action> action(String folder) {
        var prefix = folder.isEmpty() ? "" : folder + "/";
        return actions.get(
                folder,
                key -> read(prefix + "action.yml")
                        .or(() -> read(prefix + "action.yaml"))
                        .flatMap(file -> {
                            var document = ActionReader.parse(file, finding -> {});
                            return ActionReader.read(document, finding -> {});
                        }));
    }

    @Override
    public Optional<Workflow> workflow(String file) {
        return workflows.get(
                file,
                key -> read(file).flatMap(source -> {
                    var document = YamlParser.parse(source, finding -> {});
                    return WorkflowReader.read(document, finding -> {});
                }));
    }

    /**
     * The text of a file; empty when there is none, when it is too large, or when a link leads out of the folder. It is read each time.
     *
     * @param path the path, from the repository's root, with {@code /} between names
     */
    public Optional<SourceFile> source(String path) {
        return read(path);
    }

    private Optional<SourceFile> read(String name) {
        try {
            var real = root.resolve(name).toRealPath();
            if (!real.startsWith(root.toRealPath())
                    || !Files.isRegularFile(real)
                    || Files.size(real) > Limits.workflowFileBytes()) {
                return Optional.empty();
            }
            return Optional.of(SourceFile.decode(name, Files.readAllBytes(real)));
        } catch (IOException | InvalidPathException e) {
            return Optional.empty();
        }
    }
}
