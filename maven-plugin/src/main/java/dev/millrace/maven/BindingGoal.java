package dev.millrace.maven;

import dev.millrace.codegen.binding.Bindings;
import dev.millrace.codegen.binding.JavaSource;
import dev.millrace.codegen.binding.LocalAction;
import dev.millrace.workspace.FolderWalk;
import dev.millrace.workspace.InputFile;
import dev.millrace.workspace.IoReason;
import dev.millrace.workspace.WorkspaceException;
import dev.millrace.workspace.binding.LocalActions;
import dev.millrace.workspace.binding.SourceFolder;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/** A goal that knows the actions of the repository. */
@SuppressWarnings("NullAway.Init") // Maven fills in what it finds in the POM.
abstract class BindingGoal extends Goal {

    /** The folder of the repository's own actions, or one {@code action.yml}. By default {@code .github/actions}. */
    @Parameter(property = "millrace.actions")
    private @Nullable File actions;

    /** The package of the classes for the repository's own actions. */
    @Parameter(property = "millrace.bindingsPackage", defaultValue = "actions")
    private String bindingsPackage;

    /** The folder of Java sources that the classes for actions are written to. */
    @Parameter(
            property = "millrace.bindingsDirectory",
            defaultValue = "${project.build.directory}/generated-sources/millrace")
    private File bindingsDirectory;

    /** Whose sources the classes for actions are: {@code pipelines}, or {@code main} or {@code test} where Maven itself compiles the pipelines. */
    @Parameter(property = "millrace.bindingsFor", defaultValue = "pipelines")
    private String bindingsFor;

    /** Writes the classes of the actions, if pipelines are compiled with them; the folder, if there are any. */
    final Optional<Path> writeBindingsForPipelines() throws MojoFailureException {
        var folder = absolute(bindingsDirectory);
        if (bindingsTarget() == BindingTarget.PIPELINES && hasActions()) {
            writeBindings();
            return Optional.of(folder);
        }
        return Optional.empty();
    }

    final BindingTarget bindingsTarget() {
        return BindingTarget.named(bindingsFor);
    }

    /** Writes the classes of the actions, and deletes those of actions that are gone; the folder. */
    final Path writeBindings() throws MojoFailureException {
        var folder = absolute(bindingsDirectory);
        try {
            var sources = Bindings.of(localActions(), bindingsPackage);
            SourceFolder.at(folder, directory(), WORDING).write(sources).lines().forEach(getLog()::debug);
            deleteOthers(folder, sources);
            return folder;
        } catch (IllegalArgumentException e) {
            throw new WorkspaceException("<bindingsPackage>: " + e.getMessage());
        }
    }

    private List<LocalAction> localActions() throws MojoFailureException {
        if (!hasActions() && actions == null) {
            return List.of();
        }
        var found = LocalActions.in(actions().toString(), directory(), new LogConsole(getLog()));
        if (!found.isComplete()) {
            throw new MojoFailureException("an action cannot be read, see above");
        }
        return found.actions();
    }

    final boolean hasActions() {
        var folder = actions();
        return Files.isRegularFile(folder)
                || Files.isDirectory(folder)
                        && new FolderWalk(root(), (path, why) -> {})
                                .everything(folder).stream().anyMatch(InputFile::isAction);
    }

    final Path actions() {
        return actions == null ? root().resolve(".github").resolve("actions") : absolute(actions);
    }

    // Other packages may be another execution's, or somebody's own.
    private void deleteOthers(Path folder, List<JavaSource> sources) {
        var wanted =
                sources.stream().map(source -> folder.resolve(source.path())).toList();
        var ours = folder.resolve(bindingsPackage.replace('.', '/'));
        for (var file : JavaFolder.files(ours)) {
            try {
                if (file.resolveSibling("").equals(ours) && !wanted.contains(file) && isGenerated(file)) {
                    Files.delete(file);
                }
            } catch (IOException e) {
                throw new WorkspaceException(name(file) + " cannot be deleted: " + IoReason.of(e));
            }
        }
    }

    // A file of somebody else may be in any encoding.
    private static boolean isGenerated(Path file) throws IOException {
        return JavaSource.isGenerated(new String(Files.readAllBytes(file), StandardCharsets.UTF_8));
    }

    /** A file as people find it from where they started Maven. */
    final String name(Path path) {
        return name(path, directory());
    }

    static String name(Path path, Path from) {
        return InputFile.name(path, from);
    }
}
