package dev.millrace.core.workflow;

import dev.millrace.annotations.PublicApi;
import dev.millrace.core.source.Origin;
import dev.millrace.core.yaml.Text;
import java.util.Optional;

/**
 * A step that waits for background steps.
 *
 * <pre>{@code
 * - wait: [server, database]
 * }</pre>
 *
 * @param name the name that GitHub shows
 * @param id the id by which others refer to it
 * @param targets {@code wait}: the ids of the steps
 * @param continueOnError whether the job goes on when one failed
 * @param extras keys that GitHub does not know here
 * @param origin where it comes from
 */
@PublicApi
public record WaitStep(
        Optional<Text> name,
        Optional<Text> id,
        Items<Text> targets,
        Optional<Value<Boolean>> continueOnError,
        Extras extras,
        Origin origin)
        implements Step {

    @Override
    public <R> R accept(StepVisitor<R> visitor) {
        return visitor.visitWait(this);
    }
}
