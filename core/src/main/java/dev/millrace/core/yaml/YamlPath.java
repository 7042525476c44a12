package dev.millrace.core.yaml;

import dev.millrace.annotations.PublicApi;
import dev.millrace.core.source.Origin;
import dev.millrace.core.source.Span;
import java.util.Optional;

/**
 * Finds where in a document a place is.
 *
 * <pre>{@code
 * YamlPath.of(root, finding.origin()) // jobs.build.steps[2].run
 * }</pre>
 */
@PublicApi
public final class YamlPath {

    private YamlPath() {}

    /** The path of the innermost node at a place: by its span for YAML, by identity for Java; empty for the document as a whole. */
    public static String of(YamlNode root, Origin origin) {
        return origin.span()
                .map(span -> bySpan(root, span, ""))
                .orElseGet(() -> byIdentity(root, origin, "").orElse(""));
    }

    private static String bySpan(YamlNode node, Span place, String path) {
        if (node instanceof YamlMapping mapping) {
            for (var entry : mapping.entries()) {
                var inner = child(path, entry.key());
                if (covers(entry.key(), place)) {
                    return inner;
                }
                if (covers(entry.value(), place)) {
                    return bySpan(entry.value(), place, inner);
                }
            }
        } else if (node instanceof YamlSequence sequence) {
            for (var i = 0; i < sequence.items().size(); i++) {
                if (covers(sequence.items().get(i), place)) {
                    return bySpan(sequence.items().get(i), place, path + "[" + i + "]");
                }
            }
        }
        return path;
    }

    private static boolean covers(YamlNode node, Span place) {
        var span = node.origin().span();
        return span.isPresent()
                && span.get().start() <= place.start()
                && place.end() <= span.get().end();
    }

    private static Optional<String> byIdentity(YamlNode node, Origin origin, String path) {
        if (node.origin().isSame(origin)) {
            return Optional.of(path);
        }
        if (node instanceof YamlMapping mapping) {
            for (var entry : mapping.entries()) {
                var inner = child(path, entry.key());
                var found = entry.key().origin().isSame(origin)
                        ? Optional.of(inner)
                        : byIdentity(entry.value(), origin, inner);
                if (found.isPresent()) {
                    return found;
                }
            }
        } else if (node instanceof YamlSequence sequence) {
            for (var i = 0; i < sequence.items().size(); i++) {
                var found = byIdentity(sequence.items().get(i), origin, path + "[" + i + "]");
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return Optional.empty();
    }

    private static String child(String path, Text key) {
        return path.isEmpty() ? key.raw() : path + "." + key.raw();
    }
}
