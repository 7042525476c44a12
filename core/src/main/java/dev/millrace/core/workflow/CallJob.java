package dev.millrace.core.workflow;

import dev.millrace.annotations.PublicApi;
import dev.millrace.core.source.Origin;
import dev.millrace.core.yaml.Text;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.util.Optional;

/**
 * A job that calls another workflow.
 *
 * <pre>{@code
 * deploy:
 *   uses: ./.github/workflows/deploy.yml
 *   secrets: inherit
 * }</pre>
 *
 * @param id the key under {@code jobs}
 * @param name the name that GitHub shows
 * @param permissions what its token may do
 * @param needs the jobs that must end before
 * @param condition {@code if}
 * @param concurrency which jobs exclude each other
 * @param cacheMode what the job may do with caches
 * @param strategy in how many variants it runs
 * @param uses the workflow
 * @param with its inputs
 * @param secrets its secrets
 * @param extras keys that GitHub does not know here
 * @param origin where it comes from
 */
@PublicApi
@RecordBuilder
@RecordBuilder.Options(enableWither = false)
public record CallJob(
        Text id,
        Optional<Text> name,
        Permissions permissions,
        Items<Text> needs,
        Optional<Text> condition,
        Optional<Concurrency> concurrency,
        Optional<Text> cacheMode,
        Optional<Strategy> strategy,
        Optional<Text> uses,
        Entries<Text> with,
        Secrets secrets,
        Extras extras,
        Origin origin)
        implements Job {

    /** A builder of a call in which everything but the id is absent. */
    public static CallJobBuilder builder(Text id) {
        return CallJobBuilder.builder()
                .id(id)
                .permissions(Permissions.ABSENT)
                .needs(Items.absent())
                .with(Entries.absent())
                .secrets(Secrets.ABSENT)
                .extras(Extras.NONE)
                .origin(id.origin());
    }

    @Override
    public <R> R accept(JobVisitor<R> visitor) {
        return visitor.visitCall(this);
    }
}
