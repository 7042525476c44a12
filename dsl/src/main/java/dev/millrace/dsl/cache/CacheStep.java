package dev.millrace.dsl.cache;

import dev.millrace.annotations.PublicApi;
import dev.millrace.dsl.ActionCall;
import dev.millrace.dsl.ActionStep;
import dev.millrace.dsl.Transparent;
import dev.millrace.dsl.expression.Condition;
import java.util.List;

/**
 * The step that restores a cache, and saves it at the end of the job: {@code actions/cache}.
 *
 * <pre>{@code
 * var modules = npm().path("node_modules").step();
 * job("test").steps(modules, run("npm ci").when(modules.hit().not()), run("npm test"))
 * }</pre>
 */
@PublicApi
@Transparent
public final class CacheStep extends ActionStep<CacheStep> {

    CacheStep(ActionCall call) {
        super(call);
    }

    /** Whether the cache was found under its very key; {@code false} where another took its place. */
    public Condition hit() {
        return output("cache-hit").is("true");
    }

    CacheStep fallingBackTo(List<String> keys) {
        return keys.isEmpty() ? this : with("restore-keys", String.join("\n", keys));
    }

    @Override
    protected CacheStep copy(ActionCall call) {
        return new CacheStep(call);
    }
}
