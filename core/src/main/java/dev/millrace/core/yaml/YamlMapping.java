package dev.millrace.core.yaml;

import dev.millrace.annotations.PublicApi;
import dev.millrace.core.source.Origin;
import java.util.List;
import java.util.Optional;

/**
 * A YAML mapping; no two entries have the same key.
 *
 * <pre>{@code
 * YamlMapping.of(YamlEntry.of("os", Text.of("ubuntu-latest"))).get("os")
 * }</pre>
 *
 * @param entries the entries in their order
 * @param origin where it comes from
 */
@PublicApi
public record YamlMapping(List<YamlEntry> entries, Origin origin) implements YamlNode {

    /** Copies the list. */
    public YamlMapping {
        entries = List.copyOf(entries);
    }

    /** A mapping of these entries. */
    public static YamlMapping of(YamlEntry... entries) {
        return new YamlMapping(List.of(entries), Origin.UNKNOWN);
    }

    /** The value of a key, compared letter by letter. */
    public Optional<YamlNode> get(String key) {
        for (var entry : entries) {
            if (entry.key().raw().equals(key)) {
                return Optional.of(entry.value());
            }
        }
        return Optional.empty();
    }
}
