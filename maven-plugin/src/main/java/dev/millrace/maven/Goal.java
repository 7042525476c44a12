package dev.millrace.maven;

import dev.millrace.workspace.Root;
import dev.millrace.workspace.Wording;
import dev.millrace.workspace.WorkspaceException;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;
import org.jspecify.annotations.Nullable;

/** What all goals have in common: where the repository is, and that what goes wrong is told in a line. */
@SuppressWarnings("NullAway.Init") // Maven fills in what it finds in the POM.
abstract class Goal extends AbstractMojo {

    /** What helps, in words of Maven. */
    static final Wording WORDING = new Wording(
            "add what has it to the <dependencies> of the plugin",
            "add -Dmillrace.overwrite",
            "run mvn millrace:generate",
            "name another <bindingsPackage>",
            "name files and folders in <paths>");

    /** Whether to do nothing. */
    @Parameter(property = "millrace.skip", defaultValue = "false")
    private boolean skip;

    /** The top of the repository. By default the nearest folder, this module's or above, that has {@code .git} or {@code .github}. */
    @Parameter(property = "millrace.root")
    private @Nullable File root;

    @Parameter(defaultValue = "${project}", readonly = true, required = true)
    private MavenProject project;

    @Parameter(defaultValue = "${session}", readonly = true, required = true)
    private MavenSession session;

    @Parameter(defaultValue = "${mojoExecution}", readonly = true, required = true)
    private MojoExecution execution;

    @Override
    public final void execute() throws MojoExecutionException, MojoFailureException {
        if (skip) {
            getLog().info("skipped, as millrace.skip says");
            return;
        }
        try {
            run();
        } catch (WorkspaceException e) {
            // It has no stack trace, and says all there is to say.
            throw new MojoExecutionException(e.line());
        }
    }

    abstract void run() throws MojoExecutionException, MojoFailureException;

    /** The top of the repository. */
    final Path root() {
        if (root == null) {
            return Root.around(folder());
        }
        var named = absolute(root);
        if (!Files.isDirectory(named)) {
            throw new WorkspaceException("<root>: there is no folder " + named);
        }
        return named;
    }

    /** The folder of this module. */
    final Path folder() {
        return absolute(project.getBasedir());
    }

    /** The folder that Maven was started for, to which files are named. */
    final Path directory() {
        return absolute(new File(session.getExecutionRootDirectory()));
    }

    final MavenProject project() {
        return project;
    }

    /** The modules around this one. */
    final Modules modules() {
        return new Modules(session, project, execution);
    }

    static Path absolute(File file) {
        return file.toPath().toAbsolutePath().normalize();
    }
}
