package dev.millrace.core.workflow;

import dev.millrace.annotations.PublicApi;
import dev.millrace.core.source.Origin;
import dev.millrace.core.yaml.Text;
import java.util.Optional;

/**
 * A step that stops a background step.
 *
 * <pre>{@code
 * - cancel: server
 * }</pre>
 *
 * @param name the name that GitHub shows
 * @param id the id by which others refer to it
 * @param target {@code cancel}: the id of the step
 * @param continueOnError whether the job goes on when that fails
 * @param extras keys that GitHub does not know here
 * @param origin where it comes from
 */
@PublicApi
public record CancelStep(
        Optional<Text> name,
        Optional<Text> id,
        Text target,
        Optional<Value<Boolean>> continueOnError,
        Extras extras,
        Origin origin)
        implements Step {

    @Override
    public <R> R accept(StepVisitor<R> visitor) {
        return visitor.visitCancel(this);
    }
}
