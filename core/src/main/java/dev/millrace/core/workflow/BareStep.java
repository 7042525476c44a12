package dev.millrace.core.workflow;

import dev.millrace.annotations.PublicApi;
import dev.millrace.core.source.Origin;
import dev.millrace.core.yaml.Text;
import java.util.Optional;

/**
 * A step that does nothing, because it lacks {@code run}, {@code uses} and the like; GitHub rejects it.
 *
 * <pre>{@code
 * - name: Forgotten
 * }</pre>
 *
 * @param name the name that GitHub shows
 * @param id the id by which others refer to it
 * @param condition {@code if}
 * @param env variables
 * @param continueOnError whether the job goes on when it fails
 * @param timeoutMinutes minutes after which GitHub stops it
 * @param extras keys that GitHub does not know here
 * @param origin where it comes from
 */
@PublicApi
public record BareStep(
        Optional<Text> name,
        Optional<Text> id,
        Optional<Text> condition,
        Entries<Text> env,
        Optional<Value<Boolean>> continueOnError,
        Optional<Value<Double>> timeoutMinutes,
        Extras extras,
        Origin origin)
        implements Step {

    @Override
    public <R> R accept(StepVisitor<R> visitor) {
        return visitor.visitBare(this);
    }
}
