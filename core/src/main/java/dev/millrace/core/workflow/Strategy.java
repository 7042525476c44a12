package dev.millrace.core.workflow;

import dev.millrace.annotations.PublicApi;
import dev.millrace.core.source.Origin;
import dev.millrace.core.yaml.Text;
import java.util.Optional;

/**
 * In how many variants a job runs.
 *
 * <pre>{@code
 * strategy:
 *   matrix: {os: [ubuntu-latest, macos-latest]}
 * }</pre>
 *
 * @param expression the whole {@code ${{ }}} that computes it
 * @param failFast whether one failure cancels the others
 * @param maxParallel how many run at once
 * @param matrix the variants
 * @param extras keys that GitHub does not know here
 * @param origin where it comes from
 */
@PublicApi
public record Strategy(
        Optional<Text> expression,
        Optional<Value<Boolean>> failFast,
        Optional<Value<Integer>> maxParallel,
        Optional<Matrix> matrix,
        Extras extras,
        Origin origin)
        implements Node {}
