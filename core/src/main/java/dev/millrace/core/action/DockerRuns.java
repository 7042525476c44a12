package dev.millrace.core.action;

import dev.millrace.annotations.PublicApi;
import dev.millrace.core.source.Origin;
import dev.millrace.core.workflow.Entries;
import dev.millrace.core.workflow.Extras;
import dev.millrace.core.workflow.Items;
import dev.millrace.core.yaml.Text;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.util.Optional;

/**
 * How a Docker action runs.
 *
 * <pre>{@code
 * using: docker
 * image: Dockerfile
 * }</pre>
 *
 * @param using {@code docker}
 * @param image a Dockerfile or a {@code docker://} image
 * @param preEntrypoint what runs before
 * @param preIf {@code pre-if}
 * @param entrypoint what runs
 * @param args its arguments
 * @param env variables
 * @param postEntrypoint what runs after
 * @param postIf {@code post-if}
 * @param extras keys that GitHub does not know here
 * @param origin where it comes from
 */
@PublicApi
@RecordBuilder
@RecordBuilder.Options(enableWither = false)
public record DockerRuns(
        Optional<Text> using,
        Optional<Text> image,
        Optional<Text> preEntrypoint,
        Optional<Text> preIf,
        Optional<Text> entrypoint,
        Items<Text> args,
        Entries<Text> env,
        Optional<Text> postEntrypoint,
        Optional<Text> postIf,
        Extras extras,
        Origin origin)
        implements Runs {

    @Override
    public <R> R accept(RunsVisitor<R> visitor) {
        return visitor.visitDocker(this);
    }
}
