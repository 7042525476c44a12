package dev.millrace.maven;

import dev.millrace.dsl.pin.Pinning;
import dev.millrace.workspace.Wording;
import dev.millrace.workspace.WorkspaceException;
import dev.millrace.workspace.pipeline.Classpath;
import dev.millrace.workspace.pipeline.Generation;
import dev.millrace.workspace.pipeline.Program;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/** A goal that runs pipelines. */
@SuppressWarnings("NullAway.Init") // Maven fills in what it finds in the POM.
abstract class PipelineGoal extends BindingGoal {

    /** Where pipelines are, unless a POM says otherwise. */
    static final String SOURCES = "src/millrace/java";

    /** The folder of the Java sources with the pipelines, which are compiled for this alone. */
    @Parameter(property = "millrace.sourceDirectory", defaultValue = "${project.basedir}/" + SOURCES)
    private File sourceDirectory;

    /** A folder of further resources of the pipelines, like scripts; those beside the sources are found there. */
    @Parameter(property = "millrace.resourceDirectory", defaultValue = "${project.basedir}/src/millrace/resources")
    private File resourceDirectory;

    /** A folder of compiled pipelines, instead of sources: for a module whose own code they are. */
    @Parameter(property = "millrace.classesDirectory")
    private @Nullable File classesDirectory;

    /** How to name versions of actions, whatever the pipelines say: {@code shas} or {@code tags}. */
    @Parameter(property = "millrace.pinning")
    private @Nullable String pinning;

    /** Whether files that Millrace did not write are replaced, too. */
    @Parameter(property = "millrace.overwrite", defaultValue = "false")
    private boolean overwrite;

    /** What the files name as the command that writes them again. By default {@code mvn -q millrace:generate}, with what Maven has to do before it. */
    @Parameter(property = "millrace.regeneratedBy")
    private @Nullable String regeneratedBy;

    @Parameter(defaultValue = "${project.build.directory}/millrace", readonly = true)
    private File compiledDirectory;

    /** Runs the pipelines, and writes their files or compares them. */
    final void runPipelines(boolean checksOnly) throws MojoFailureException {
        if (classesDirectory == null && !Files.isDirectory(absolute(sourceDirectory))) {
            leave();
            return;
        }
        var log = new PipelineLog(getLog(), checksOnly);
        try (var program = classesDirectory == null ? sources() : classes(absolute(classesDirectory))) {
            var wish = new Generation.Wish(root(), pinning(), checksOnly, overwrite, Optional.of(command()));
            var result = new Generation(program, wish, directory(), wording(), log).run();
            if (result != Generation.Result.FINE) {
                throw new MojoFailureException(log.reason(result));
            }
        }
    }

    // A mistake in a block that modules inherit must not pass because each leaves the work to another.
    private void leave() {
        var absent = modules().absentWithPipelines(root());
        if (modules().hasOtherPipelines()) {
            getLog().debug("no pipelines in this module; another one has them");
        } else if (absent.isPresent()) {
            getLog().info("no pipelines in this module; those of "
                    + absent.get().getArtifactId() + " run when it is built");
        } else if (modules().take("pipelines of " + root())) {
            throw new WorkspaceException("there are no pipelines: no folder " + name(absolute(sourceDirectory))
                    + "; make it, or name the folder of sources in <sourceDirectory>, of compiled ones in"
                    + " <classesDirectory>");
        }
    }

    private Program classes(Path folder) {
        if (!Files.isDirectory(folder)) {
            throw new WorkspaceException("there is no folder " + name(folder)
                    + "; compile the pipelines first, as mvn " + phase(folder.toFile())
                    + " millrace:generate does");
        }
        return Program.compiled(new Classpath(List.of(folder)), MillraceJars.platform(), root(), directory());
    }

    private Program sources() throws MojoFailureException {
        var folders = new ArrayList<Path>();
        folders.add(absolute(sourceDirectory));
        writeBindingsForPipelines().ifPresent(folders::add);
        var resources = absolute(resourceDirectory);
        var libraries = new Classpath(Files.isDirectory(resources) ? List.of(resources) : List.of());
        return new CompiledPipelines(absolute(compiledDirectory), MillraceJars.platform(), getLog())
                .program(folders, libraries, root(), directory());
    }

    private Optional<Pinning> pinning() {
        if (pinning == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(Pinning.valueOf(pinning.toUpperCase(Locale.ROOT)));
        } catch (IllegalArgumentException e) {
            throw new WorkspaceException("<pinning>: \"" + pinning + "\" is neither shas nor tags");
        }
    }

    private Wording wording() {
        return new Wording(
                WORDING.addClass(),
                WORDING.overwrite(),
                "run mvn " + goals(),
                WORDING.renamePackage(),
                WORDING.nameInput());
    }

    // The same on every machine, whatever Maven was started for.
    private String command() {
        if (regeneratedBy != null) {
            return regeneratedBy;
        }
        var isBelow = folder().startsWith(root()) && !folder().equals(root());
        return "mvn -q " + (isBelow ? "-f " + name(folder(), root()) + " " : "") + goals();
    }

    private String goals() {
        return (classesDirectory == null ? "" : phase(classesDirectory) + " ")
                + "millrace:generate"
                + modules().ownExecution().map(id -> "@" + id).orElse("");
    }

    private String phase(File classes) {
        return absolute(classes).equals(absolute(new File(project().getBuild().getTestOutputDirectory())))
                ? "test-compile"
                : "compile";
    }
}
