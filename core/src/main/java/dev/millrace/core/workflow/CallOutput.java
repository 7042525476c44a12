package dev.millrace.core.workflow;

import dev.millrace.annotations.PublicApi;
import dev.millrace.core.source.Origin;
import dev.millrace.core.yaml.Text;
import java.util.Optional;

/**
 * An output of {@code workflow_call}.
 *
 * <pre>{@code
 * value: ${{ jobs.build.outputs.version }}
 * }</pre>
 *
 * @param description what it is
 * @param value its value
 * @param extras keys that GitHub does not know here
 * @param origin where it comes from
 */
@PublicApi
public record CallOutput(Optional<Text> description, Optional<Text> value, Extras extras, Origin origin)
        implements Node {}
