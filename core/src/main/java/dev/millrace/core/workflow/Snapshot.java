package dev.millrace.core.workflow;

import dev.millrace.annotations.PublicApi;
import dev.millrace.core.source.Origin;
import dev.millrace.core.yaml.Text;
import java.util.Optional;

/**
 * The image that GitHub makes of a job's runner.
 *
 * <pre>{@code
 * snapshot: my-image
 * }</pre>
 *
 * @param imageName the image's name
 * @param version the image's version
 * @param condition {@code if}
 * @param extras keys that GitHub does not know here
 * @param origin where it comes from
 */
@PublicApi
public record Snapshot(
        Optional<Text> imageName, Optional<Text> version, Optional<Text> condition, Extras extras, Origin origin)
        implements Node {}
