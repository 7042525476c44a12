package dev.millrace.core.workflow;

import dev.millrace.annotations.PublicApi;
import dev.millrace.core.source.Origin;
import dev.millrace.core.yaml.Text;
import java.util.Optional;

/**
 * The runner of a job.
 *
 * <pre>{@code
 * runs-on: [self-hosted, linux]
 * }</pre>
 *
 * @param labels the labels that it must have
 * @param group the group that it must be in
 * @param extras keys that GitHub does not know here
 * @param origin where it comes from
 */
@PublicApi
public record RunsOn(Items<Text> labels, Optional<Text> group, Extras extras, Origin origin) implements Node {}
