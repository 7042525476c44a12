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
            jq -r 'to_entries[] | "\\(.key): \\(.value.result)"' <<< "$NEEDED"
            failed="$(jq -r '
              to_entries[]
              | select(.value.result != "success")
            %s  | "\\(.key) (\\(.value.result))"' <<< "$NEEDED")"
            if [ -n "$failed" ]; then
              echo "::error::these jobs have to succeed: ${failed//$'\\n'/, }"
              exit 1
            fi
            """;
    // GitHub skips a job without a condition only after another one failed, was cancelled, or was skipped itself.
    private static final String UNLESS_SKIPPABLE = """
              | select(.value.result != "skipped" or (.key | IN($ENV.MAY_BE_SKIPPED | split(" ")[]) | not))
            """;

    static RequiredCheck of(String id, List<Job> jobs, JavaOrigin origin) {
        return new RequiredCheck(id, jobs, UnaryOperator.identity(), origin);
    }

    RequiredCheck refined(UnaryOperator<StepsJob> more) {
        return new RequiredCheck(id, jobs, job -> more.apply(refinement.apply(job)), origin);
    }

    /**
     * The job, which needs others and fails unless each succeeded or was skipped by its own condition.
     *
     * @param skippable the ids of those that have such a condition, or need a job that has one
     */
    StepsJob job(List<String> skippable) {
        return refinement.apply(StepsJob.of(id, origin)
                .runsOn(RunnerLabel.UBUNTU_LATEST)
                .timeout(Millrace.minutes(5))
                .expected(dev.millrace.dsl.plan.ExpectedTime.NONE)
                .permissions()
                .steps(step(skippable))
                .reporting(Reporting.ALWAYS));
    }

    private RunStep step(List<String> skippable) {
        var step = RunStep.of(SCRIPT.formatted(skippable.isEmpty() ? "" : UNLESS_SKIPPABLE), origin)
                .named("Every needed job succeeded"
                        + (skippable.isEmpty() ? "" : " or was skipped by its own condition"))
                .shell("bash")
                .env("NEEDED", "${{ toJSON(needs) }}");
        return skippable.isEmpty() ? step : step.env("MAY_BE_SKIPPED", String.join(" ", skippable));
    }
}
