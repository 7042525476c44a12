package dev.millrace.dsl;

import dev.millrace.annotations.PublicApi;
import dev.millrace.core.source.JavaOrigin;
import dev.millrace.core.workflow.Extras;
import dev.millrace.core.workflow.Items;
import dev.millrace.core.workflow.RunsOn;
import dev.millrace.core.workflow.StepsJobBuilder;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * A job with steps, on a runner.
 *
 * <pre>{@code
 * job("build").runsOn(UBUNTU_LATEST).timeout(minutes(10)).steps(uses("actions/checkout@v7"), run("make"))
 * }</pre>
 */
@PublicApi
@Transparent
public final class StepsJob implements Job {

    private final dev.millrace.core.workflow.StepsJob tree;

    private StepsJob(dev.millrace.core.workflow.StepsJob tree) {
        this.tree = tree;
    }

    static StepsJob of(String id, JavaOrigin origin) {
        return refined(dev.millrace.core.workflow.StepsJob.builder(Values.text(id, origin))
                .origin(origin));
    }

    /** The same job on a runner with all these labels, whatever it ran on before. */
    public StepsJob runsOn(RunnerLabel... labels) {
        return runsOn(Arrays.stream(labels).map(RunnerLabel::name).toList());
    }

    /** The same job, each variant on the runner that the axis names. */
    public StepsJob runsOn(Axis<RunnerLabel> labels) {
        return runsOn(List.of(labels.toString()));
    }

    private StepsJob runsOn(List<String> labels) {
        return refined(edit().runsOn(Optional.of(
                new RunsOn(Values.texts(labels, origin()), Optional.empty(), Extras.NONE, origin().copy()))));
    }

    /** The same job with these steps behind those that it has. */
    public StepsJob steps(Step... steps) {
        var all = new ArrayList<>(tree.steps().items());
        for (var step : steps) {
            all.add(step.tree());
        }
        return all.isEmpty() ? this : refined(edit().steps(Items.of(all, origin().copy())));
    }

    /** The same job, cancelled after this time, which is written in minutes; GitHub's default is six hours. */
    public StepsJob timeout(Duration time) {
        return refined(edit().timeoutMinutes(Optional.of(Values.minutes(time, origin()))));
    }

    /** The same job with a variable more for all its steps: text, a number or a boolean; the same name is replaced. */
    public StepsJob env(String name, Object value) {
        return refined(edit().env(Additions.plus(tree.env(), name, value, origin())));
    }

    /** The same job with an output more, which jobs that need it can read; the same name is replaced. */
    public StepsJob outputs(String name, String value) {
        return refined(edit().outputs(Additions.plus(tree.outputs(), name, value, origin())));
    }

    /** The same job, whose failure does not fail the workflow. */
    public StepsJob continueOnError() {
        return refined(edit().continueOnError(Optional.of(Values.bool(true, origin()))));
    }

    @Override
    public String id() {
        return tree.id().raw();
    }

    @Override
    public dev.millrace.core.workflow.StepsJob tree() {
        return tree;
    }

    /** The same job with the name that GitHub shows. */
    public StepsJob named(String name) {
        return refined(edit().name(Optional.of(Values.text(name, origin()))));
    }

    /** The same job with what its token may do; the same scope is replaced. {@code permissions()} alone allows nothing. */
    public StepsJob permissions(Permission... permissions) {
        return refined(edit().permissions(Additions.permissions(tree.permissions(), permissions, origin())));
    }

    /** The same job, which starts only after these have ended well. */
    public StepsJob needs(Job... jobs) {
        return jobs.length == 0 ? this : refined(edit().needs(Additions.needs(tree.needs(), jobs, origin())));
    }

    /** The same job, run only when the expression is true: {@code when("github.event_name == 'push'")}. */
    public StepsJob when(String expression) {
        return refined(edit().condition(Optional.of(Values.text(expression, origin()))));
    }

    /** The same job in a group of jobs that exclude each other. */
    public StepsJob concurrency(Concurrency concurrency) {
        return refined(edit().concurrency(Optional.of(concurrency.tree())));
    }

    /** The same job in the variants of a matrix. */
    public StepsJob strategy(Matrix matrix) {
        return refined(edit().strategy(Optional.of(matrix.tree())));
    }

    /**
     * The same job with a key by its name in YAML, for which there need be no method; the same key is replaced.
     *
     * @param value text, a number, a boolean, or a list or map of such; a map or set without an order of its own is sorted
     * @throws IllegalArgumentException when the value is anything else, or of another kind than GitHub takes there
     */
    public StepsJob extra(String key, Object value) {
        return new StepsJob(RawKeys.of(key, value, origin()).in(tree, dev.millrace.core.workflow.StepsJob.class));
    }

    /** The same job with a comment above it in the YAML. */
    public StepsJob comment(String comment) {
        return refined(edit().origin(origin().withComments(Values.comment(comment))));
    }

    private JavaOrigin origin() {
        return (JavaOrigin) tree.origin();
    }

    private StepsJobBuilder edit() {
        return StepsJobBuilder.builder(tree);
    }

    private static StepsJob refined(StepsJobBuilder tree) {
        return new StepsJob(tree.build());
    }
}
