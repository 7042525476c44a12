package dev.millrace.core.action;

import dev.millrace.annotations.PublicApi;
import dev.millrace.core.source.Origin;
import dev.millrace.core.workflow.Extras;
import dev.millrace.core.workflow.Node;
import dev.millrace.core.yaml.Text;
import java.util.Optional;

/**
 * How the Marketplace shows an action.
 *
 * <pre>{@code
 * branding: {icon: activity, color: blue}
 * }</pre>
 *
 * @param icon the name of a Feather icon
 * @param color the colour
 * @param extras keys that GitHub does not know here
 * @param origin where it comes from
 */
@PublicApi
public record Branding(Optional<Text> icon, Optional<Text> color, Extras extras, Origin origin) implements Node {}
