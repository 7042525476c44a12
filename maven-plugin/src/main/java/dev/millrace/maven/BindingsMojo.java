package dev.millrace.maven;

import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;

/**
 * Writes typed Java classes for the repository's own actions, and makes them sources of the module where Maven compiles its pipelines. What
 * {@code generate} and {@code check} compile themselves has these classes without this goal.
 */
@Mojo(name = "bindings", defaultPhase = LifecyclePhase.GENERATE_SOURCES, threadSafe = true)
public final class BindingsMojo extends BindingGoal {

    @Override
    void run() throws MojoFailureException {
        var target = bindingsTarget();
        var folder = writeBindings();
        if (target == BindingTarget.MAIN) {
            project().addCompileSourceRoot(folder.toString());
        } else if (target == BindingTarget.TEST) {
            project().addTestCompileSourceRoot(folder.toString());
        }
        getLog().info(
                        hasActions()
                                ? "the classes of the actions are in " + name(folder)
                                : "there are no actions in " + name(actions()));
    }
}
