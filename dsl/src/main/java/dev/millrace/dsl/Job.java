package dev.millrace.dsl;

import dev.millrace.annotations.PublicApi;

/**
 * A job: {@link Millrace#job} with steps, or {@link Millrace#call} of another workflow. A job is known by its id: a refined copy is the
 * same job.
 *
 * <pre>{@code
 * workflow("ci").jobs(build, test.needs(build))
 * }</pre>
 */
@PublicApi
public sealed interface Job permits StepsJob, CallJob {

    /** The id, which is the job's key in the YAML. */
    String id();

    /** The job in the syntax tree. */
    dev.millrace.core.workflow.Job tree();
}
