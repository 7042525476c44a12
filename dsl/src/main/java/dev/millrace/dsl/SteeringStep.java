package dev.millrace.dsl;

import dev.millrace.annotations.PublicApi;
import dev.millrace.core.source.JavaOrigin;
import dev.millrace.core.workflow.Value;
import dev.millrace.core.yaml.Text;
import java.util.Optional;

/**
 * A step that runs nothing itself: {@link WaitStep} or {@link CancelStep}.
 *
 * <pre>{@code
 * waitFor(server).named("Wait for the server").continueOnError()
 * }</pre>
 *
 * @param <S> the kind of step
 */
@PublicApi
@Transparent
public abstract sealed class SteeringStep<S extends SteeringStep<S>> extends Step permits WaitStep, CancelStep {

    private final Settings settings;

    SteeringStep(Settings settings) {
        this.settings = settings;
    }

    /** What such steps have in common. */
    record Settings(
            JavaOrigin origin, Optional<Text> name, Optional<Text> id, Optional<Value<Boolean>> continueOnError) {

        static Settings at(JavaOrigin origin) {
            return new Settings(origin, Optional.empty(), Optional.empty(), Optional.empty());
        }
    }

    abstract S with(Settings value);

    final Settings settings() {
        return settings;
    }

    final JavaOrigin origin() {
        return settings.origin();
    }

    /** The same step with the name that GitHub shows. */
    public final S named(String name) {
        var text = Optional.of(Values.text(name, origin()));
        return with(new Settings(origin(), text, settings.id(), settings.continueOnError()));
    }

    /** The same step with an id, by which others refer to it. */
    public final S id(String id) {
        var text = Optional.of(Values.text(id, origin()));
        return with(new Settings(origin(), settings.name(), text, settings.continueOnError()));
    }

    /** The same step, whose failure does not fail the job. */
    public final S continueOnError() {
        var value = Optional.of(Values.bool(true, origin()));
        return with(new Settings(origin(), settings.name(), settings.id(), value));
    }

    @Override
    final boolean isSame(Step other) {
        return other instanceof SteeringStep<?> step && origin().isFrom(step.origin());
    }
}
