package dev.millrace.core.workflow;

import dev.millrace.annotations.PublicApi;
import dev.millrace.core.source.Origin;
import dev.millrace.core.yaml.Text;
import java.util.Optional;

/**
 * A step that waits for all background steps.
 *
 * <pre>{@code
 * - wait-all:
 * }</pre>
 *
 * @param name the name that GitHub shows
 * @param id the id by which others refer to it
 * @param waitAll {@code wait-all}: nothing, or {@code true}
 * @param continueOnError whether the job goes on when one failed
 * @param extras keys that GitHub does not know here
 * @param origin where it comes from
 */
@PublicApi
public record WaitAllStep(
        Optional<Text> name,
        Optional<Text> id,
        Optional<Value<Boolean>> waitAll,
        Optional<Value<Boolean>> continueOnError,
        Extras extras,
        Origin origin)
        implements Step {

    @Override
    public <R> R accept(StepVisitor<R> visitor) {
        return visitor.visitWaitAll(this);
    }
}
