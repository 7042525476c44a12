package dev.millrace.dsl;

import dev.millrace.annotations.PublicApi;
import dev.millrace.core.source.JavaOrigin;
import dev.millrace.core.workflow.Extras;
import java.util.List;

/**
 * A step that stops a step in the background.
 *
 * <pre>{@code
 * var server = run("./server").id("server").background();
 * job("test").steps(server, run("./test"), cancel(server))
 * }</pre>
 */
@PublicApi
@Transparent
public final class CancelStep extends SteeringStep<CancelStep> {

    private final String target;

    private CancelStep(Settings settings, String target) {
        super(settings);
        this.target = target;
    }

    static CancelStep of(String target, JavaOrigin origin) {
        return new CancelStep(Settings.at(origin), target);
    }

    /** The id of the step that it stops. */
    String target() {
        return target;
    }

    @Override
    CancelStep with(Settings value) {
        return new CancelStep(value, target);
    }

    @Override
    List<dev.millrace.core.workflow.Step> trees() {
        var common = settings();
        return List.of(new dev.millrace.core.workflow.CancelStep(
                common.name(),
                common.id(),
                Values.text(target, origin()),
                common.continueOnError(),
                Extras.NONE,
                origin()));
    }
}
