package dev.millrace.dsl;

import dev.millrace.annotations.PublicApi;
import dev.millrace.dsl.expression.Condition;
import java.util.List;

/**
 * A job: {@link Millrace#job} with steps, or {@link Millrace#call} of another workflow. A job is known by its id: a refined copy is the
 * same job.
 *
 * <pre>{@code
 * workflow("ci").jobs(build, test.needs(build))
 * run("./publish").env("VERSION", build.output("version"))     // `needs: build` follows
 * }</pre>
 */
@PublicApi
public abstract sealed class Job permits DefinedJob, PastedJob {

    Job() {}

    /** The id, which is the job's key in the YAML. */
    public abstract String id();

    /** What the job has in common with other kinds of jobs. */
    abstract JobSettings settings();

    /** The job in the syntax tree, as it would be without others around it. */
    abstract dev.millrace.core.workflow.Job tree();

    /** The steps, those side by side included. */
    abstract List<Step> stepList();

    /** An output of the job, for jobs after it. */
    public final dev.millrace.dsl.expression.Expression<String> output(String name) {
        return dev.millrace.dsl.expression.Expression.path("needs", id(), "outputs", name);
    }

    /** How the job ended. Of a job that is advisory or informational GitHub says that it went well even when it failed. */
    public final dev.millrace.dsl.expression.Expression<Result> result() {
        return new JobResult(id());
    }

    /** Whether it went well. */
    public final Condition succeeded() {
        return result().is(Result.SUCCESS);
    }

    /** Whether it failed; GitHub is told to look at that, too, where it would skip what needs a failed job. */
    public final Condition failed() {
        return result().is(Result.FAILURE);
    }

    /** Whether it was skipped; GitHub is told to look at that, too. */
    public final Condition skipped() {
        return result().is(Result.SKIPPED);
    }
}
