package dev.millrace.core.workflow;

import dev.millrace.annotations.PublicApi;
import dev.millrace.core.source.Origin;
import dev.millrace.core.yaml.Text;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.util.Optional;

/**
 * A workflow: the file that GitHub runs.
 *
 * <pre>{@code
 * on: push
 * jobs: {}
 * }</pre>
 *
 * @param name the name that GitHub shows
 * @param description what the workflow is for
 * @param runName the name of each run
 * @param on what starts it
 * @param permissions what its token may do
 * @param env variables for every step
 * @param defaults settings for every {@code run}
 * @param concurrency which runs exclude each other
 * @param cacheMode what its jobs may do with caches
 * @param jobs the jobs in their order
 * @param extras keys that GitHub does not know here
 * @param origin where it comes from
 */
@PublicApi
@RecordBuilder
@RecordBuilder.Options(enableWither = false)
public record Workflow(
        Optional<Text> name,
        Optional<Text> description,
        Optional<Text> runName,
        Triggers on,
        Permissions permissions,
        Entries<Text> env,
        Optional<Defaults> defaults,
        Optional<Concurrency> concurrency,
        Optional<Text> cacheMode,
        Items<Job> jobs,
        Extras extras,
        Origin origin)
        implements Node {

    /** A builder of a workflow in which everything is absent. */
    public static WorkflowBuilder builder() {
        return WorkflowBuilder.builder()
                .on(Triggers.ABSENT)
                .permissions(Permissions.ABSENT)
                .env(Entries.absent())
                .jobs(Items.absent())
                .extras(Extras.NONE)
                .origin(Origin.UNKNOWN);
    }

    /** The job of an id; the case of letters does not matter. */
    public Optional<Job> job(String id) {
        return jobs.stream().filter(job -> job.id().raw().equalsIgnoreCase(id)).findFirst();
    }
}
