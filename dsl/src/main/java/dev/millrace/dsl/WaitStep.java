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
public final class WaitStep extends SteeringStep<WaitStep> {

    private final List<String> targets;

    private WaitStep(Settings settings, List<String> targets) {
        super(settings);
        this.targets = targets;
    }

    static WaitStep of(List<String> targets, JavaOrigin origin) {
        return new WaitStep(Settings.at(origin), targets);
    }

    /** The ids of the steps that it waits for. */
    List<String> targets() {
        return targets;
    }

    @Override
    WaitStep with(Settings value) {
        return new WaitStep(value, targets);
    }

    @Override
    List<dev.millrace.core.workflow.Step> trees() {
        var common = settings();
        return List.of(
                targets.isEmpty()
                        ? new WaitAllStep(
                                common.name(),
                                common.id(),
                                Optional.empty(),
                                common.continueOnError(),
                                Extras.NONE,
                                origin())
                        : new dev.millrace.core.workflow.WaitStep(
                                common.name(),
                                common.id(),
                                Values.texts(targets, origin()),
                                common.continueOnError(),
                                Extras.NONE,
                                origin()));
    }
}
