package dev.millrace.core.workflow;

import dev.millrace.annotations.PublicApi;
import dev.millrace.core.source.Origin;
import dev.millrace.core.yaml.Text;
import java.util.Optional;

/**
 * An input of {@code workflow_call} or {@code workflow_dispatch}.
 *
 * <pre>{@code
 * type: choice
 * options: [staging, production]
 * }</pre>
 *
 * @param description what it is for
 * @param required whether it must be given
 * @param defaultValue {@code default}
 * @param type string, boolean, number, and for {@code workflow_dispatch} choice or environment
 * @param options the choices, for {@code workflow_dispatch}
 * @param extras keys that GitHub does not know here
 * @param origin where it comes from
 */
@PublicApi
public record Input(
        Optional<Text> description,
        Optional<Value<Boolean>> required,
        Optional<Text> defaultValue,
        Optional<Text> type,
        Items<Text> options,
        Extras extras,
        Origin origin)
        implements Node {}
