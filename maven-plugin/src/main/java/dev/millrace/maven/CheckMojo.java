package dev.millrace.maven;

import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;

/** Tells whether the committed workflows are what the pipelines say, and fails the build when they are not. Nothing is written. */
@Mojo(name = "check", defaultPhase = LifecyclePhase.VERIFY, threadSafe = true)
public final class CheckMojo extends PipelineGoal {

    @Override
    void run() throws MojoFailureException {
        runPipelines(true);
    }
}
