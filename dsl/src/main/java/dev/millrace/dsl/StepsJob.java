package dev.millrace.dsl;

import dev.millrace.annotations.PublicApi;
import dev.millrace.core.source.JavaOrigin;
import dev.millrace.core.workflow.Extras;
import dev.millrace.core.workflow.Items;
import dev.millrace.core.workflow.RunsOn;
import dev.millrace.core.workflow.StepsJobBuilder;
import dev.millrace.core.workflow.Value;
import dev.millrace.dsl.expression.Condition;
import dev.millrace.dsl.expression.Expression;
import dev.millrace.dsl.plan.Gate;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A job with steps, on a runner.
 *
 * <pre>{@code
 * job("build").named("Build").runsOn(UBUNTU_LATEST).timeout(minutes(10)).steps(Checkout.v7(), run("make"))
 * }</pre>
 */
@PublicApi
@Transparent
public final class StepsJob extends DefinedJob<StepsJob> {

    // What only a job with steps has; what all jobs have, and the steps, stand beside.
    private final dev.millrace.core.workflow.StepsJob own;
    private final List<Step> steps;

    private StepsJob(JobSettings settings, dev.millrace.core.workflow.StepsJob own, List<Step> steps) {
        super(settings);
        this.own = own;
        this.steps = List.copyOf(steps);
    }

    static StepsJob of(String id, JavaOrigin origin) {
        var own = dev.millrace.core.workflow.StepsJob.builder(Values.text(id, origin));
        return new StepsJob(JobSettings.of(id, origin), own.origin(origin).build(), List.of());
    }

    /** The same job on a runner that has all these labels. */
    public StepsJob runsOn(RunnerLabel... labels) {
        return labels(Values.texts(Arrays.stream(labels).map(RunnerLabel::name).toList(), origin()));
    }

    /** The same job on the runners of an axis: {@code runsOn(os)}. */
    public StepsJob runsOn(Axis<RunnerLabel> axis) {
        return labels(Values.texts(List.of(axis.toString()), origin()));
    }

    /** The same job on the runner whose label an expression gives. */
    public StepsJob runsOn(Expression<String> label) {
        return labels(Values.texts(List.of(label.toString()), origin()));
    }

    /** The same job on a runner of a group, with all these labels. */
    public StepsJob runsOnGroup(String group, RunnerLabel... labels) {
        var names = Arrays.stream(labels).map(RunnerLabel::name).toList();
        var runsOn = new RunsOn(
                names.isEmpty() ? Items.absent() : Values.texts(names, origin()),
                Optional.of(Values.text(group, origin())),
                Extras.NONE,
                origin().copy());
        return refined(edit().runsOn(Optional.of(runsOn)));
    }

    /** The same job, stopped after this time, which is written in minutes. */
    public StepsJob timeout(Duration time) {
        return refined(edit().timeoutMinutes(Optional.of(Values.minutes(time, origin()))));
    }

    /** The same job, stopped after so many minutes as an expression gives. */
    public StepsJob timeout(Expression<? extends Number> minutes) {
        return refined(edit().timeoutMinutes(Optional.of(Values.computed(minutes, origin()))));
    }

    /** The same job, which has this time to end when it is cancelled; it is written in minutes. */
    public StepsJob cancelTimeout(Duration time) {
        return refined(edit().cancelTimeoutMinutes(Optional.of(Values.minutes(time, origin()))));
    }

    /** The same job with a variable more for all its steps: text, a number, a boolean or an expression; the same name is replaced. */
    public StepsJob env(String name, Object value) {
        return refined(edit().env(Additions.plus(own.env(), name, value, origin())));
    }

    /** The same job without a variable. */
    public StepsJob withoutEnv(String name) {
        return refined(edit().env(Additions.minus(own.env(), name, origin())));
    }

    /** The same job with a shell for all its scripts: {@code bash}, {@code pwsh}, {@code python}, or a command with {@code {0}}. */
    public StepsJob defaultShell(String shell) {
        return refined(edit().defaults(Optional.of(ScriptDefaults.shell(own.defaults(), shell, origin()))));
    }

    /** The same job with the folder that an expression gives for all its scripts. */
    public StepsJob defaultWorkingDirectory(Expression<String> folder) {
        return defaultWorkingDirectory(folder.toString());
    }

    /** The same job with a folder for all its scripts, from the workspace. */
    public StepsJob defaultWorkingDirectory(String folder) {
        return refined(edit().defaults(Optional.of(ScriptDefaults.folder(own.defaults(), folder, origin()))));
    }

    /** The same job with outputs of one of its steps as its own, by the same names: {@code outputs(plan, "version", "tag")}. */
    public StepsJob outputs(ExecutedStep<?> step, String... names) {
        var job = this;
        for (var name : names) {
            job = job.outputs(name, step.output(name));
        }
        return job;
    }

    /** The same job with an output more, which jobs that need it can read: text or an expression; the same name is replaced. */
    public StepsJob outputs(String name, Object value) {
        return refined(edit().outputs(Additions.plus(own.outputs(), name, value, origin())));
    }

    /** The same job, which deploys to an environment. */
    public StepsJob environment(String name) {
        return environment(Environment.of(name, origin()));
    }

    /** The same job, which deploys to an environment. */
    public StepsJob environment(Environment environment) {
        return refined(edit().environment(Optional.of(environment.tree())));
    }

    /** The same job, whose steps run in a container. */
    public StepsJob container(Container container) {
        return refined(edit().container(Optional.of(container.tree())));
    }

    /** The same job with containers beside it; one of the same name is replaced. */
    public StepsJob services(Service... services) {
        var all = own.services();
        for (var service : services) {
            all = Additions.put(all, service.name(), service.tree(), origin());
        }
        return refined(edit().services(all));
    }

    /** The same job, after which an image is made of its runner. */
    public StepsJob snapshot(Snapshot snapshot) {
        return refined(edit().snapshot(Optional.of(snapshot.tree())));
    }

    /** The same job, whose failure is shown and stops nothing: {@code continue-on-error: true}. */
    public StepsJob advisory() {
        return with(Gate.ADVISORY);
    }

    /** The same job, whose failure is shown and stops nothing, and which no blocking job needs. */
    public StepsJob informational() {
        return with(Gate.INFORMATIONAL);
    }

    /** The same job, whose failure stops nothing; {@link #advisory} says the same and tells the plan, too. */
    public StepsJob continueOnError() {
        return refined(edit().continueOnError(Optional.of(Values.bool(true, origin()))));
    }

    /** The same job, whose failure fails nothing else when the condition is true, as of an experimental leg of a matrix. */
    public StepsJob continueOnError(Condition condition) {
        return refined(edit().continueOnError(Optional.of(Values.computed(condition, origin()))));
    }

    /** The same job with these steps behind those that it has. */
    public StepsJob steps(Step... more) {
        return steps(List.of(more));
    }

    /** The same job with these steps behind those that it has. */
    public StepsJob steps(List<? extends Step> more) {
        return new StepsJob(
                settings(),
                own,
                Stream.concat(steps.stream(), StepGroup.flat(more).stream()).toList());
    }

    /**
     * The same job without a step.
     *
     * @throws IllegalArgumentException when it has no such step
     */
    public StepsJob without(Step step) {
        var rest = new ArrayList<>(steps);
        rest.remove(indexOf(step));
        return new StepsJob(settings(), own, rest);
    }

    /**
     * The same job with another step in the place of one.
     *
     * @throws IllegalArgumentException when it has no such step
     */
    public StepsJob replacing(Step old, Step by) {
        var all = new ArrayList<>(steps);
        all.set(indexOf(old), by);
        return new StepsJob(settings(), own, StepGroup.flat(all));
    }

    @Override
    List<Step> stepList() {
        return steps;
    }

    @Override
    StepsJob with(JobSettings value) {
        return new StepsJob(value, own, steps);
    }

    @Override
    dev.millrace.core.workflow.StepsJob tree() {
        var common = settings();
        var trees = steps.stream().flatMap(step -> step.trees().stream()).toList();
        var tree = edit().name(common.name())
                .permissions(common.permissions())
                .needs(common.needs())
                .condition(common.condition().map(condition -> Conditions.text(condition, origin())))
                .concurrency(common.concurrency().map(Concurrency::tree))
                .cacheMode(common.cacheMode().map(mode -> Values.text(mode.toString(), origin())))
                .strategy(common.matrix().map(Matrix::tree))
                .continueOnError(goesOnAfterFailure())
                .steps(trees.isEmpty() ? Items.absent() : Items.of(trees, origin().copy()))
                .origin(origin())
                .build();
        return RawKeys.in(tree, dev.millrace.core.workflow.StepsJob.class, common.extras());
    }

    private Optional<Value<Boolean>> goesOnAfterFailure() {
        var gate = settings().gate();
        return own.continueOnError().isEmpty() && (gate == Gate.ADVISORY || gate == Gate.INFORMATIONAL)
                ? Optional.of(Values.bool(true, origin()))
                : own.continueOnError();
    }

    private int indexOf(Step step) {
        for (var i = 0; i < steps.size(); i++) {
            if (steps.get(i).isSame(step)) {
                return i;
            }
        }
        throw new IllegalArgumentException("job \"" + id()
                + "\" has no such step: name it by the variable that it was made with, or a refined copy");
    }

    private StepsJob labels(Items<dev.millrace.core.yaml.Text> labels) {
        return refined(edit().runsOn(Optional.of(new RunsOn(labels, Optional.empty(), Extras.NONE, origin().copy()))));
    }

    private StepsJobBuilder edit() {
        return StepsJobBuilder.builder(own);
    }

    private StepsJob refined(StepsJobBuilder edited) {
        return new StepsJob(settings(), edited.build(), steps);
    }
}
