package dev.millrace.core.workflow;

import dev.millrace.annotations.PublicApi;
import dev.millrace.core.yaml.Text;
import java.util.Optional;

/**
 * A job: steps on a runner, or a call of another workflow.
 *
 * <pre>{@code
 * for (Job job : workflow.jobs()) {
 *     job.needs();
 * }
 * }</pre>
 */
@PublicApi
public sealed interface Job extends Node permits StepsJob, CallJob {

    /** The id, which is the job's key under {@code jobs}. */
    Text id();

    /** The name that GitHub shows. */
    Optional<Text> name();

    /** What the job's token may do. */
    Permissions permissions();

    /** The ids of the jobs that must end before this one starts. */
    Items<Text> needs();

    /** {@code if}: whether the job runs. */
    Optional<Text> condition();

    /** Which jobs exclude each other. */
    Optional<Concurrency> concurrency();

    /** What the job may do with caches. */
    Optional<Text> cacheMode();

    /** In how many variants the job runs. */
    Optional<Strategy> strategy();

    /** Hands this job to the visitor's method for its kind. */
    <R> R accept(JobVisitor<R> visitor);
}
