package dev.millrace.dsl;

import dev.millrace.annotations.PublicApi;

/**
 * A step that runs an action for which there need be no binding.
 *
 * <pre>{@code
 * uses("actions/setup-java@v5").with("distribution", "temurin").with("java-version", 21)
 * }</pre>
 */
@PublicApi
@Transparent
public final class UsesStep extends ActionStep<UsesStep> {

    UsesStep(ActionCall call) {
        super(call);
    }

    @Override
    protected UsesStep copy(ActionCall call) {
        return new UsesStep(call);
    }
}
