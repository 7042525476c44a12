package dev.millrace.core.yaml;

import dev.millrace.annotations.PublicApi;
import dev.millrace.core.source.Origin;
import java.util.List;

/**
 * A YAML sequence.
 *
 * <pre>{@code
 * YamlSequence.of(Text.of("a"), Text.of("b")) // [a, b]
 * }</pre>
 *
 * @param items the items in their order
 * @param origin where it comes from
 */
@PublicApi
public record YamlSequence(List<YamlNode> items, Origin origin) implements YamlNode {

    /** Copies the list. */
    public YamlSequence {
        items = List.copyOf(items);
    }

    /** A sequence of these items. */
    public static YamlSequence of(YamlNode... items) {
        return new YamlSequence(List.of(items), Origin.UNKNOWN);
    }
}
