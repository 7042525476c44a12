package dev.millrace.core.action;

import dev.millrace.annotations.PublicApi;
import dev.millrace.core.yaml.YamlEmitter;
import dev.millrace.core.yaml.YamlMapping;
import java.util.List;

/**
 * Writes the metadata of an action as YAML.
 *
 * <pre>{@code
 * ActionWriter.write(action) // "name: Greet\n\ndescription: ..."
 * }</pre>
 */
@PublicApi
public final class ActionWriter {

    private ActionWriter() {}

    /** The action's text, with LF line ends. */
    public static String write(Action action) {
        return YamlEmitter.emit(toYaml(action), mapping -> false, List.of());
    }

    /** The action as YAML nodes, which keep the origins of the tree. */
    public static YamlMapping toYaml(Action action) {
        return ActionSyntax.write(action);
    }
}
