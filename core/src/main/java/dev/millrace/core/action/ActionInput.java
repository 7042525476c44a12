package dev.millrace.core.action;

import dev.millrace.annotations.PublicApi;
import dev.millrace.core.source.Origin;
import dev.millrace.core.workflow.Extras;
import dev.millrace.core.workflow.Node;
import dev.millrace.core.workflow.Value;
import dev.millrace.core.yaml.Text;
import java.util.Optional;

/**
 * An input of an action.
 *
 * <pre>{@code
 * description: Whom to greet
 * default: world
 * }</pre>
 *
 * @param description what it is for
 * @param required whether it must be given; runners do not enforce it
 * @param defaultValue {@code default}
 * @param deprecationMessage what to use instead
 * @param extras keys that GitHub does not know here
 * @param origin where it comes from
 */
@PublicApi
public record ActionInput(
        Optional<Text> description,
        Optional<Value<Boolean>> required,
        Optional<Text> defaultValue,
        Optional<Text> deprecationMessage,
        Extras extras,
        Origin origin)
        implements Node {}
