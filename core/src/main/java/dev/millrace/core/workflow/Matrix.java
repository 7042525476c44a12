package dev.millrace.core.workflow;

import dev.millrace.annotations.PublicApi;
import dev.millrace.core.source.Located;
import dev.millrace.core.source.Origin;
import dev.millrace.core.yaml.Text;
import dev.millrace.core.yaml.YamlNode;
import java.util.Optional;

/**
 * The variants of a job: all combinations of the axes, less {@code exclude}, plus {@code include}.
 *
 * <pre>{@code
 * matrix:
 *   os: [ubuntu-latest, macos-latest]
 *   include: [{os: windows-latest, slow: true}]
 * }</pre>
 *
 * @param expression the whole {@code ${{ }}} that computes it
 * @param axes the values of each axis
 * @param include combinations to add, or keys to add to combinations
 * @param exclude combinations to leave out
 * @param origin where it comes from
 */
@PublicApi
public record Matrix(
        Optional<Text> expression,
        Entries<Items<YamlNode>> axes,
        Items<Entries<YamlNode>> include,
        Items<Entries<YamlNode>> exclude,
        Origin origin)
        implements Located {}
