package dev.millrace.dsl;

import dev.millrace.annotations.PublicApi;
import dev.millrace.core.source.JavaOrigin;
import dev.millrace.core.workflow.Items;
import dev.millrace.core.yaml.Text;
import dev.millrace.dsl.expression.Condition;
import dev.millrace.dsl.expression.Expression;
import dev.millrace.dsl.plan.ExpectedTime;
import dev.millrace.dsl.plan.Gate;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;

/**
 * A job that is written in Java: {@link StepsJob} or {@link CallJob}.
 *
 * <pre>{@code
 * job("publish").named("Publish").needs(build).when(event().isPush()).permissions(contents(WRITE))
 * }</pre>
 *
 * @param <J> the kind of job
 */
@PublicApi
@Transparent
public abstract sealed class DefinedJob<J extends DefinedJob<J>> extends Job permits StepsJob, CallJob {

    private final JobSettings settings;

    DefinedJob(JobSettings settings) {
        this.settings = settings;
    }

    abstract J with(JobSettings value);

    @Override
    public final String id() {
        return settings.id();
    }

    /** The same job with a name that an expression gives, like that of an axis: {@code named(os)}. */
    public final J named(Expression<?> name) {
        return named(name.toString());
    }

    /** The same job with the name that GitHub shows. */
    public final J named(String name) {
        return with(
                settings.edit().name(Optional.of(Values.text(name, origin()))).build());
    }

    /** The same job with what its token may do; the same scope is replaced. {@code permissions()} alone allows nothing. */
    public final J permissions(Permission... permissions) {
        return with(settings.edit()
                .permissions(Additions.permissions(settings.permissions(), permissions, origin()))
                .build());
    }

    /** The same job, whose token may do the same with all scopes, in place of what was said before. */
    public final J permissions(AllScopes permissions) {
        return with(settings.edit().permissions(permissions.tree(origin())).build());
    }

    /** The same job, which starts only after these have ended well, too. */
    public final J needs(Job... jobs) {
        return with(settings.edit().needs(needs(settings.needs(), jobs)).build());
    }

    /**
     * The same job, which needs these and no others: what its stage or artifacts would add is left out, and what was said before. Only jobs
     * whose outputs or results it reads are needed all the same.
     */
    public final J needsOnly(Job... jobs) {
        return with(settings.edit()
                .needs(needs(Items.absent(), jobs))
                .needsOnly(true)
                .build());
    }

    /** The same job, run only when the condition is true, in place of another one; that of its stage has to be true as well. */
    public final J when(Condition condition) {
        return with(settings.edit().condition(Optional.of(condition)).build());
    }

    /** The same job, run only when the expression is true: {@code when("github.event_name == 'push'")}. */
    public final J when(String expression) {
        return when(new RawCondition(expression));
    }

    /** The same job in a group of jobs that exclude each other. */
    public final J concurrency(Concurrency concurrency) {
        return with(settings.edit().concurrency(Optional.of(concurrency)).build());
    }

    /** The same job with what it may do with caches. */
    public final J cacheMode(CacheMode mode) {
        return with(settings.edit().cacheMode(Optional.of(mode)).build());
    }

    /** The same job in the variants of a matrix. */
    public final J strategy(Matrix matrix) {
        return with(settings.edit().matrix(Optional.of(matrix)).build());
    }

    /** The same job, run whatever happened before, unless the run is cancelled: {@code if: !cancelled()}. */
    public final J reporting() {
        return reporting(Reporting.UNLESS_CANCELLED);
    }

    /** The same job, run whatever happened before, even when the run is cancelled: {@code if: always()}. */
    public final J reporting(Reporting reporting) {
        return with(settings.edit().reporting(Optional.of(reporting)).build());
    }

    /** The same job with the time that it takes as a whole: at least, and at most. */
    public final J expected(Duration low, Duration high) {
        return expected(new ExpectedTime(low, high, false));
    }

    /** The same job with the time that it takes as a whole. */
    public final J expected(Duration time) {
        return expected(time, time);
    }

    /** The same job with the time that it takes: as a whole, or {@link Millrace#perLeg} of its matrix. */
    public final J expected(ExpectedTime time) {
        return with(settings.edit().expected(Optional.of(time)).build());
    }

    /**
     * The same job with a key by its name in YAML, for which there need be no method. What has that key already is added to, never replaced.
     *
     * @param value text, a number, a boolean, or a list or map of such; a map or set without an order of its own is sorted
     * @throws IllegalArgumentException when the value is anything else, or of another kind than GitHub takes there, or the key has a value
     */
    public final J extra(String key, Object value) {
        var extras = Additions.plus(settings.extras(), RawKeys.of(key, value, origin()));
        var job = with(settings.edit().extras(extras).build());
        // The value is looked at now, so that a wrong one is told at this call.
        var unused = job.tree();
        return job;
    }

    /** The same job with a comment above it in the YAML. */
    public final J comment(String comment) {
        return with(settings.edit()
                .origin(origin().withComments(Values.comment(comment)))
                .build());
    }

    @Override
    final JobSettings settings() {
        return settings;
    }

    final JavaOrigin origin() {
        return settings.origin();
    }

    final J with(Gate gate) {
        return with(settings.edit().gate(gate).build());
    }

    private Items<Text> needs(Items<Text> before, Job... jobs) {
        return Additions.texts(before, Arrays.stream(jobs).map(Job::id).toList(), origin());
    }
}
