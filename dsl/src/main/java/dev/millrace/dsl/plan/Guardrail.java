package dev.millrace.dsl.plan;

import dev.millrace.annotations.PublicApi;
import dev.millrace.core.finding.Finding;
import java.util.List;

/**
 * A promise about a workflow that is checked when its pipeline is built. Those that many want are words of {@code Guardrails}; any other is a
 * lambda over the compiled workflow.
 *
 * <pre>{@code
 * workflow("ci").guardrails(longestPath().of(pullRequest()).atMost(minutes(15)), everyJob().hasTimeout())
 * }</pre>
 */
@PublicApi
@FunctionalInterface
public interface Guardrail {

    /** What breaks the promise; nothing when it is kept. */
    List<Finding> check(CompiledWorkflow workflow);

    /**
     * Whether this takes the place of a promise that was given before, as another budget does: the one of a template can be raised. Most only add.
     */
    default boolean replaces(Guardrail before) {
        return false;
    }
}
