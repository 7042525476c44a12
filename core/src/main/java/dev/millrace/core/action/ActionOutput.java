package dev.millrace.core.action;

import dev.millrace.annotations.PublicApi;
import dev.millrace.core.source.Origin;
import dev.millrace.core.workflow.Extras;
import dev.millrace.core.workflow.Node;
import dev.millrace.core.yaml.Text;
import java.util.Optional;

/**
 * An output of an action.
 *
 * <pre>{@code
 * description: The greeting
 * value: ${{ steps.greet.outputs.text }}
 * }</pre>
 *
 * @param description what it is
 * @param value its value, in a composite action
 * @param extras keys that GitHub does not know here
 * @param origin where it comes from
 */
@PublicApi
public record ActionOutput(Optional<Text> description, Optional<Text> value, Extras extras, Origin origin)
        implements Node {}
