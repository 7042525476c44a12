package dev.millrace.core.yaml;

import dev.millrace.annotations.PublicApi;
import dev.millrace.core.source.Located;

/**
 * A YAML node: a scalar, a sequence or a mapping, without aliases and tags.
 *
 * <pre>{@code
 * YamlMapping.of(YamlEntry.of("os", Text.of("ubuntu-latest")))
 * }</pre>
 */
@PublicApi
public sealed interface YamlNode extends Located permits Text, YamlSequence, YamlMapping {}
