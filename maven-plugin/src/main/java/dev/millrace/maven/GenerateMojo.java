package dev.millrace.maven;

import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;

/**
 * Writes the workflows of pipelines in Java. All of them are checked first; if one has an error, nothing is written. A file that is up to
 * date is not touched, and one that Millrace did not write is left alone.
 */
@Mojo(name = "generate", defaultPhase = LifecyclePhase.PROCESS_CLASSES, threadSafe = true)
public final class GenerateMojo extends PipelineGoal {

    @Override
    void run() throws MojoFailureException {
        runPipelines(false);
    }
}
