package dev.millrace.maven;

import dev.millrace.workspace.IoReason;
import dev.millrace.workspace.WorkspaceException;
import dev.millrace.workspace.pipeline.Classpath;
import dev.millrace.workspace.pipeline.JavaSources;
import dev.millrace.workspace.pipeline.Platform;
import dev.millrace.workspace.pipeline.Program;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugin.logging.Log;

/** Pipelines that are compiled only when they, or what they are compiled with, have changed. */
final class CompiledPipelines {

    private final ClassStore store;
    private final Platform platform;
    private final Log log;

    /**
     * @param folder where the classes are kept, in a jar
     * @param platform what they are compiled with
     */
    CompiledPipelines(Path folder, Platform platform, Log log) {
        this.store = new ClassStore(folder.resolve("pipelines.jar"));
        this.platform = platform;
        this.log = log;
    }

    /**
     * The program of all sources in some folders.
     *
     * @param libraries where it finds resources
     */
    Program program(List<Path> folders, Classpath libraries, Path root, Path directory) throws MojoFailureException {
        var own = folders.get(0);
        if (JavaFolder.files(own).isEmpty()) {
            throw new WorkspaceException("there is no Java source in " + BindingGoal.name(own, directory));
        }
        var files = folders.stream()
                .flatMap(folder -> JavaFolder.files(folder).stream())
                .toList();
        return Program.of(compiled(files, directory), files, libraries, platform, root, directory);
    }

    private JavaSources compiled(List<Path> files, Path directory) throws MojoFailureException {
        try {
            var inputs = Fingerprint.of(files, platform.classpath());
            var known = store.read(inputs);
            if (known.isPresent()) {
                log.debug("the pipelines are compiled already");
                return known.get();
            }
            var sources = compile(files, directory);
            store.write(sources, inputs);
            return sources;
        } catch (IOException e) {
            throw new WorkspaceException("the pipelines cannot be compiled: " + IoReason.of(e));
        }
    }

    private JavaSources compile(List<Path> files, Path directory) throws MojoFailureException {
        try {
            return JavaSources.compile(files, new Classpath(List.of()), platform, directory, new LogConsole(log));
        } catch (WorkspaceException e) {
            throw new MojoFailureException(e.line());
        }
    }
}
