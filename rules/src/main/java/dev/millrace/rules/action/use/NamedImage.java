package dev.millrace.rules.action.use;

import dev.millrace.core.context.ActionUse;
import dev.millrace.core.rule.Scope;
import dev.millrace.core.yaml.Text;
import java.util.Optional;

/**
 * An image that a text names: in {@code uses} of a step, for a container, or for a Docker action.
 *
 * @param reference its name
 */
record NamedImage(ImageReference reference) {

    static Optional<NamedImage> of(Text text, Scope scope) {
        var key = scope.key().orElseThrow();
        var isImage = switch (key.name()) {
            case "uses" -> scope.step().isPresent() && hasPrefix(text);
            case "image" -> !key.node().equals("docker-runs") || hasPrefix(text);
            case "container" -> true;
            default -> false;
        };
        return isImage && text.isLiteral() && !text.isEmpty()
                ? Optional.of(new NamedImage(
                        ImageReference.parse(withoutPrefix(text.raw().strip()))))
                : Optional.empty();
    }

    private static boolean hasPrefix(Text text) {
        return text.raw().startsWith(ActionUse.IMAGE_PREFIX);
    }

    private static String withoutPrefix(String name) {
        return name.startsWith(ActionUse.IMAGE_PREFIX) ? name.substring(ActionUse.IMAGE_PREFIX.length()) : name;
    }
}
