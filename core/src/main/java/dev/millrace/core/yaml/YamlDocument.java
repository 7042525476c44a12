package dev.millrace.core.yaml;

import dev.millrace.annotations.PublicApi;
import dev.millrace.core.source.CommentTable;
import dev.millrace.core.source.SourceFile;
import java.util.Optional;

/**
 * What a YAML file holds.
 *
 * <pre>{@code
 * YamlParser.parse(SourceFile.of("ci.yml", "on: push"), findings::add).root()
 * }</pre>
 *
 * @param file the file
 * @param root the first document's node; empty when the file holds none or is no YAML
 * @param comments the file's comments
 */
@PublicApi
public record YamlDocument(SourceFile file, Optional<YamlNode> root, CommentTable comments) {}
