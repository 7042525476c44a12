package dev.millrace.core.yaml;

import dev.millrace.annotations.PublicApi;

/**
 * A key and its value in a YAML mapping.
 *
 * <pre>{@code
 * YamlEntry.of("shell", Text.of("bash"))
 * }</pre>
 *
 * @param key the key
 * @param value the value
 */
@PublicApi
public record YamlEntry(Text key, YamlNode value) {

    /** An entry whose key is a plain string. */
    public static YamlEntry of(String key, YamlNode value) {
        return new YamlEntry(Text.of(key), value);
    }
}
