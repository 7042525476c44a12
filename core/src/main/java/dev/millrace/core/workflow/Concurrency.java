package dev.millrace.core.workflow;

import dev.millrace.annotations.PublicApi;
import dev.millrace.core.source.Origin;
import dev.millrace.core.yaml.Text;
import java.util.Optional;

/**
 * Which runs or jobs exclude each other.
 *
 * <pre>{@code
 * concurrency:
 *   group: ${{ github.ref }}
 *   cancel-in-progress: true
 * }</pre>
 *
 * @param group the name of the group
 * @param cancelInProgress whether a newer one cancels an older one
 * @param queue {@code single} or {@code max}: how many may wait
 * @param extras keys that GitHub does not know here
 * @param origin where it comes from
 */
@PublicApi
public record Concurrency(
        Optional<Text> group,
        Optional<Value<Boolean>> cancelInProgress,
        Optional<Text> queue,
        Extras extras,
        Origin origin)
        implements Node {}
