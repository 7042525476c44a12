package dev.millrace.dsl;

import dev.millrace.annotations.PublicApi;
import dev.millrace.core.source.JavaOrigin;
import dev.millrace.core.workflow.Extras;
import java.util.List;
import java.util.Optional;

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
public final class CancelStep extends Step {

    private final JavaOrigin origin;
    private final String target;
    private final Optional<String> name;

    private CancelStep(JavaOrigin origin, String target, Optional<String> name) {
        this.origin = origin;
        this.target = target;
        this.name = name;
    }

    static CancelStep of(String target, JavaOrigin origin) {
        return new CancelStep(origin, target, Optional.empty());
    }

    /** The same step with the name that GitHub shows. */
    public CancelStep named(String value) {
        return new CancelStep(origin, target, Optional.of(value));
    }

    @Override
    List<dev.millrace.core.workflow.Step> trees() {
        return List.of(new dev.millrace.core.workflow.CancelStep(
                name.map(value -> Values.text(value, origin)),
                Optional.empty(),
                Values.text(target, origin),
                Optional.empty(),
                Extras.NONE,
                origin));
    }
}
