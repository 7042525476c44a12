package dev.millrace.core.workflow;

import dev.millrace.annotations.PublicApi;
import dev.millrace.core.source.Origin;
import dev.millrace.core.yaml.Text;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.util.Optional;

/**
 * A step that runs an action.
 *
 * <pre>{@code
 * - uses: actions/checkout@v7
 *   with: {fetch-depth: 0}
 * }</pre>
 *
 * @param name the name that GitHub shows
 * @param id the id by which others refer to it
 * @param condition {@code if}
 * @param uses the action
 * @param with its inputs
 * @param env variables
 * @param background whether the job goes on while it runs
 * @param continueOnError whether the job goes on when it fails
 * @param timeoutMinutes minutes after which GitHub stops it
 * @param extras keys that GitHub does not know here
 * @param origin where it comes from
 */
@PublicApi
@RecordBuilder
@RecordBuilder.Options(enableWither = false)
public record UsesStep(
        Optional<Text> name,
        Optional<Text> id,
        Optional<Text> condition,
        Text uses,
        Entries<Text> with,
        Entries<Text> env,
        Optional<Value<Boolean>> background,
        Optional<Value<Boolean>> continueOnError,
        Optional<Value<Double>> timeoutMinutes,
        Extras extras,
        Origin origin)
        implements Step {

    /** A builder of a step in which everything but the action is absent. */
    public static UsesStepBuilder builder(Text uses) {
        return UsesStepBuilder.builder()
                .uses(uses)
                .with(Entries.absent())
                .env(Entries.absent())
                .extras(Extras.NONE)
                .origin(uses.origin());
    }

    @Override
    public <R> R accept(StepVisitor<R> visitor) {
        return visitor.visitUses(this);
    }
}
