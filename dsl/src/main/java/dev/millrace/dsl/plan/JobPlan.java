package dev.millrace.dsl.plan;

import dev.millrace.annotations.PublicApi;
import java.util.Optional;

/**
 * What a pipeline says of a job beside its YAML.
 *
 * <pre>{@code
 * workflow.compiled().plan("test").gate()     // Gate.BLOCKING
 * }</pre>
 *
 * @param id the job's id
 * @param stage the name of the stage that it is in
 * @param gate what its failure means
 * @param expected how long it is said or known from its steps to take as a whole, all legs of a matrix included
 * @param callee the workflow that it calls, when that is one of the pipeline's own
 * @param isRequiredCheck whether it is the job for branch rules to look at
 */
@PublicApi
public record JobPlan(
        String id,
        Optional<String> stage,
        Gate gate,
        Optional<ExpectedTime> expected,
        Optional<CompiledWorkflow> callee,
        boolean isRequiredCheck) {}
