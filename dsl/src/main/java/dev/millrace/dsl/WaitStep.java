package dev.millrace.dsl;

import dev.millrace.annotations.PublicApi;
import dev.millrace.core.source.JavaOrigin;
import dev.millrace.core.workflow.Extras;
import dev.millrace.core.workflow.WaitAllStep;
import java.util.List;
import java.util.Optional;

/**
 * A step that waits for steps in the background.
 *
 * <pre>{@code
 * var server = run("./server").id("server").background();
 * job("test").steps(server, run("./test"), waitFor(server))
 * }</pre>
 */
@PublicApi
@Transparent
public final class WaitStep extends Step {

    private final JavaOrigin origin;
    private final List<String> targets;
    private final Optional<String> name;
    private final boolean continuesOnError;

    private WaitStep(JavaOrigin origin, List<String> targets, Optional<String> name, boolean continuesOnError) {
        this.origin = origin;
        this.targets = targets;
        this.name = name;
        this.continuesOnError = continuesOnError;
    }

    static WaitStep of(List<String> targets, JavaOrigin origin) {
        return new WaitStep(origin, targets, Optional.empty(), false);
    }

    /** The same step with the name that GitHub shows. */
    public WaitStep named(String value) {
        return new WaitStep(origin, targets, Optional.of(value), continuesOnError);
    }

    /** The same step, after which the job goes on when one of the others failed. */
    public WaitStep continueOnError() {
        return new WaitStep(origin, targets, name, true);
    }

    @Override
    List<dev.millrace.core.workflow.Step> trees() {
        var title = name.map(value -> Values.text(value, origin));
        var goesOn = continuesOnError
                ? Optional.of(Values.bool(true, origin))
                : Optional.<dev.millrace.core.workflow.Value<Boolean>>empty();
        return List.of(
                targets.isEmpty()
                        ? new WaitAllStep(title, Optional.empty(), Optional.empty(), goesOn, Extras.NONE, origin)
                        : new dev.millrace.core.workflow.WaitStep(
                                title, Optional.empty(), Values.texts(targets, origin), goesOn, Extras.NONE, origin));
    }
}
