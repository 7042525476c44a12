package dev.millrace.core.workflow;

import dev.millrace.annotations.PublicApi;
import dev.millrace.core.source.Origin;
import dev.millrace.core.yaml.Text;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.util.Optional;

/**
 * A container: that of a job, or a service.
 *
 * <pre>{@code
 * container:
 *   image: node:24
 *   env: {CI: true}
 * }</pre>
 *
 * @param image the image
 * @param credentials the registry's user and password
 * @param env variables
 * @param ports ports to publish
 * @param volumes volumes to mount
 * @param options options for {@code docker create}
 * @param entrypoint the entry point, for a service
 * @param command the command, for a service
 * @param extras keys that GitHub does not know here
 * @param origin where it comes from
 */
@PublicApi
@RecordBuilder
@RecordBuilder.Options(enableWither = false)
public record Container(
        Optional<Text> image,
        Optional<Credentials> credentials,
        Entries<Text> env,
        Items<Text> ports,
        Items<Text> volumes,
        Optional<Text> options,
        Optional<Text> entrypoint,
        Optional<Text> command,
        Extras extras,
        Origin origin)
        implements Node {}
