package dev.millrace.core.workflow;

import dev.millrace.annotations.PublicApi;
import dev.millrace.core.source.Origin;
import dev.millrace.core.yaml.Text;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.util.Optional;

/**
 * A job with steps, on a runner.
 *
 * <pre>{@code
 * build:
 *   runs-on: ubuntu-latest
 *   steps:
 *     - run: make
 * }</pre>
 *
 * @param id the key under {@code jobs}
 * @param name the name that GitHub shows
 * @param permissions what its token may do
 * @param needs the jobs that must end before
 * @param condition {@code if}
 * @param runsOn the runner
 * @param snapshot the image to make of the runner
 * @param environment the deployment environment
 * @param concurrency which jobs exclude each other
 * @param cacheMode what the job may do with caches
 * @param outputs what jobs that need it can read
 * @param env variables for every step
 * @param defaults settings for every {@code run}
 * @param timeoutMinutes minutes after which GitHub cancels it
 * @param cancelTimeoutMinutes minutes that it has to end when it is cancelled
 * @param strategy in how many variants it runs
 * @param continueOnError whether the workflow passes when it fails
 * @param container the container of the steps
 * @param services containers beside it
 * @param steps the steps in their order
 * @param extras keys that GitHub does not know here
 * @param origin where it comes from
 */
@PublicApi
@RecordBuilder
@RecordBuilder.Options(enableWither = false)
public record StepsJob(
        Text id,
        Optional<Text> name,
        Permissions permissions,
        Items<Text> needs,
        Optional<Text> condition,
        Optional<RunsOn> runsOn,
        Optional<Snapshot> snapshot,
        Optional<Environment> environment,
        Optional<Concurrency> concurrency,
        Optional<Text> cacheMode,
        Entries<Text> outputs,
        Entries<Text> env,
        Optional<Defaults> defaults,
        Optional<Value<Double>> timeoutMinutes,
        Optional<Value<Double>> cancelTimeoutMinutes,
        Optional<Strategy> strategy,
        Optional<Value<Boolean>> continueOnError,
        Optional<Container> container,
        Entries<Container> services,
        Items<Step> steps,
        Extras extras,
        Origin origin)
        implements Job {

    /** A builder of a job in which everything but the id is absent. */
    public static StepsJobBuilder builder(Text id) {
        return StepsJobBuilder.builder()
                .id(id)
                .permissions(Permissions.ABSENT)
                .needs(Items.absent())
                .outputs(Entries.absent())
                .env(Entries.absent())
                .services(Entries.absent())
                .steps(Items.absent())
                .extras(Extras.NONE)
                .origin(id.origin());
    }

    @Override
    public <R> R accept(JobVisitor<R> visitor) {
        return visitor.visitSteps(this);
    }
}
