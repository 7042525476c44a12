package dev.millrace.dsl.cache;

import dev.millrace.annotations.PublicApi;
import dev.millrace.dsl.ActionCall;
import dev.millrace.dsl.ActionStep;
import dev.millrace.dsl.Transparent;
import dev.millrace.dsl.expression.Condition;
import dev.millrace.dsl.expression.Expression;
import java.util.List;

/**
 * The step that restores a cache and saves nothing: {@code actions/cache/restore}.
 *
 * <pre>{@code
 * job("test").needs(setup).steps(cargo().restore().failOnMiss(), run("cargo test --offline"))
 * }</pre>
 */
@PublicApi
@Transparent
public final class RestoreStep extends ActionStep<RestoreStep> {

    RestoreStep(ActionCall call) {
        super(call);
    }

    /** The same step, which fails when the cache is not found, neither under its key nor under another that it may begin with. */
    public RestoreStep failOnMiss() {
        return with("fail-on-cache-miss", true);
    }

    /** The same step, which only looks whether there is such a cache, and fetches nothing. */
    public RestoreStep lookupOnly() {
        return with("lookup-only", true);
    }

    /** Whether the cache was found under its very key; {@code false} where another took its place. */
    public Condition hit() {
        return output("cache-hit").is("true");
    }

    /** The key that was looked for, with its hash. */
    public Expression<String> key() {
        return output("cache-primary-key");
    }

    /** The key of the cache that was found; empty when none was. */
    public Expression<String> foundKey() {
        return output("cache-matched-key");
    }

    RestoreStep fallingBackTo(List<String> keys) {
        return keys.isEmpty() ? this : with("restore-keys", String.join("\n", keys));
    }

    @Override
    protected RestoreStep copy(ActionCall call) {
        return new RestoreStep(call);
    }
}
