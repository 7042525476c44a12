package dev.millrace.core.workflow;

import dev.millrace.annotations.PublicApi;
import dev.millrace.core.source.Origin;
import dev.millrace.core.yaml.Text;
import java.util.Optional;

/**
 * A secret of {@code workflow_call}.
 *
 * <pre>{@code
 * required: true
 * }</pre>
 *
 * @param description what it is for
 * @param required whether it must be given
 * @param extras keys that GitHub does not know here
 * @param origin where it comes from
 */
@PublicApi
public record CallSecret(Optional<Text> description, Optional<Value<Boolean>> required, Extras extras, Origin origin)
        implements Node {}
