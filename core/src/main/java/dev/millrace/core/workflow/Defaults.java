package dev.millrace.core.workflow;

import dev.millrace.annotations.PublicApi;
import dev.millrace.core.source.Origin;
import java.util.Optional;

/**
 * Settings for every {@code run} of a workflow or a job.
 *
 * <pre>{@code
 * defaults:
 *   run: {shell: bash}
 * }</pre>
 *
 * @param run the settings
 * @param extras keys that GitHub does not know here
 * @param origin where it comes from
 */
@PublicApi
public record Defaults(Optional<RunDefaults> run, Extras extras, Origin origin) implements Node {}
