package dev.millrace.dsl;

import dev.millrace.core.source.JavaOrigin;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * The one job that a branch rule looks at.
 *
 * @param id the job's id
 * @param jobs the jobs that it needs; none for all blocking ones that run on pull requests
 * @param refinement what else is said of the job
 */
record RequiredCheck(String id, List<Job> jobs, UnaryOperator<StepsJob> refinement, JavaOrigin origin) {

    private static final String SCRIPT = """
            echo "$NEEDED" | jq -r 'to_entries[] | "\\(.key): \\(.value.result)"'
            echo "$NEEDED" | jq -e 'all(.[]; .result == "success" or .result == "skipped")' > /dev/null
            """;

    static RequiredCheck of(String id, List<Job> jobs, JavaOrigin origin) {
        return new RequiredCheck(id, jobs, UnaryOperator.identity(), origin);
    }

    RequiredCheck refined(UnaryOperator<StepsJob> more) {
        return new RequiredCheck(id, jobs, job -> more.apply(refinement.apply(job)), origin);
    }

    /** The job, which needs others and fails unless each succeeded or was skipped by its own condition. */
    StepsJob job() {
        var step = RunStep.of(SCRIPT, origin)
                .named("Every needed job succeeded or was skipped by its own condition")
                .shell("bash")
                .env("NEEDED", "${{ toJSON(needs) }}");
        return refinement.apply(StepsJob.of(id, origin)
                .runsOn(RunnerLabel.UBUNTU_LATEST)
                .timeout(Millrace.minutes(5))
                .expected(dev.millrace.dsl.plan.ExpectedTime.NONE)
                .permissions()
                .steps(step)
                .reporting(Reporting.ALWAYS));
    }
}
