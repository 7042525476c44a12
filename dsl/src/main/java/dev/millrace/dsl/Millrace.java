package dev.millrace.dsl;

import dev.millrace.annotations.PublicApi;
import dev.millrace.dsl.expression.Expression;
import dev.millrace.dsl.plan.ExpectedTime;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The words for workflows, jobs and steps.
 *
 * <pre>{@code
 * var test = job("test").runsOn(UBUNTU_LATEST).steps(uses("actions/checkout@v7"), run("./mvnw -B verify"));
 * pipelines(workflow("ci").on(push()).jobs(test))
 * }</pre>
 */
@PublicApi
@Transparent
public final class Millrace {

    private Millrace() {}

    /**
     * Pipelines to be written together.
     *
     * @throws IllegalArgumentException when two workflows have one id, be it in another case, and so one file
     */
    public static Pipelines pipelines(Workflow... workflows) {
        return Pipelines.of(List.of(workflows));
    }

    /**
     * A workflow.
     *
     * @param id the file's name without {@code .yml}
     * @throws IllegalArgumentException when the id cannot be a file's name, or ends in {@code .yml} or {@code .yaml}
     */
    public static Workflow workflow(String id) {
        WorkflowId.check(id);
        return Workflow.of(id, CallSites.here());
    }

    /**
     * A job with steps.
     *
     * @param id the job's key in the YAML
     */
    public static StepsJob job(String id) {
        return StepsJob.of(id, CallSites.here());
    }

    /**
     * A job whose YAML was pasted.
     *
     * @throws IllegalArgumentException when that is not one job with its id
     */
    public static PastedJob job(PastedYaml yaml) {
        return new PastedJob(yaml);
    }

    /**
     * A job that calls a workflow.
     *
     * @param id the job's key in the YAML
     * @param workflow the workflow: {@code ./.github/workflows/x.yml} or {@code owner/repository/.github/workflows/x.yml@ref}
     */
    public static CallJob call(String id, String workflow) {
        return CallJob.of(id, workflow, Optional.empty(), CallSites.here());
    }

    /**
     * A job that calls a workflow of the same pipelines.
     *
     * @param id the job's key in the YAML
     */
    public static CallJob call(String id, Workflow workflow) {
        return CallJob.of(id, "./.github/workflows/" + workflow.id() + ".yml", Optional.of(workflow), CallSites.here());
    }

    /** A stage of a workflow, by the name that it is known by. */
    public static Stage stage(String name) {
        return Stage.of(name, CallSites.here());
    }

    /** A step that runs a script; several lines are one script. */
    public static RunStep run(String script) {
        return RunStep.of(script, CallSites.here());
    }

    /**
     * A step that runs the script of a file, which editors and shellcheck know: {@code script("release.sh")}. The file stands beside the class
     * that calls this, as a resource, or else at this path from the working folder. It runs in the shell that its first line names.
     *
     * @throws IllegalArgumentException when there is no such file
     */
    public static RunStep script(String file) {
        return ScriptFile.find(CallSites.callingClass(), file).step(CallSites.here());
    }

    /**
     * A step that runs the script of a file that stands beside a class, as a resource: {@code script(Releases.class, "publish.sh")}. This is for those who
     * make steps for others, in a class that is {@link Transparent}.
     *
     * @throws IllegalArgumentException when there is no such file
     */
    public static RunStep script(Class<?> neighbour, String file) {
        return ScriptFile.find(neighbour, file).step(CallSites.here());
    }

    /** A step that runs an action: {@code owner/repository@ref}, {@code ./path} or {@code docker://image}. */
    public static UsesStep uses(String action) {
        return new UsesStep(ActionCall.of(action));
    }

    /** A step that waits for steps in the background, which have to have ids. */
    public static WaitStep waitFor(ExecutedStep<?> step, ExecutedStep<?>... more) {
        return WaitStep.of(
                Stream.concat(Stream.of(step), Stream.of(more))
                        .map(ExecutedStep::referenceId)
                        .toList(),
                CallSites.here());
    }

    /** A step that waits for all steps in the background. */
    public static WaitStep waitForAll() {
        return WaitStep.of(List.of(), CallSites.here());
    }

    /** A step that stops a step in the background, which has to have an id. */
    public static CancelStep cancel(ExecutedStep<?> step) {
        return CancelStep.of(step.referenceId(), CallSites.here());
    }

    /** Steps that run side by side. */
    public static ParallelSteps parallel(Step... steps) {
        return ParallelSteps.of(List.of(steps), CallSites.here());
    }

    /**
     * Several steps as one, for a method of yours that gives more than one:
     * {@code job("build").steps(Checkout.v7(), caches(), run("make"))}.
     */
    public static Step steps(Step... steps) {
        return StepGroup.of(List.of(steps));
    }

    /** Several steps as one: {@code steps(folders.map(folder -> run("make -C " + folder)).toList())}. */
    public static Step steps(List<? extends Step> steps) {
        return StepGroup.of(steps);
    }

    /** YAML as it stands in a file: steps for {@code steps(yaml(…))}, or a job with its id for {@code job(yaml(…))}. */
    public static PastedYaml yaml(String text) {
        return PastedYaml.of(text, CallSites.here());
    }

    /**
     * Files that a job hands over to others.
     *
     * @param name the name, once in a run; in a matrix, with an axis in it
     * @param paths the files, from the workspace, with wildcards; one that begins with {@code !} leaves files out
     * @throws IllegalArgumentException when there is no path, or a character in the name that GitHub does not take
     */
    public static Artifact artifact(String name, String... paths) {
        return Artifact.of(name, List.of(paths));
    }

    /**
     * Which parts of the repository a run is about, found out by a job of its own: {@code changes("changes").filter("docs", "docs/**")}.
     *
     * @param id the job's key in the YAML
     */
    public static Changes changes(String id) {
        return Changes.of(id);
    }

    /** The container that the steps of a job run in, by its image: text or an expression. */
    public static Container container(Object image) {
        return Container.of(image, CallSites.here());
    }

    /** A container beside a job, by the name of its host and its image: text or an expression. */
    public static Service service(String name, Object image) {
        return Service.of(name, image, CallSites.here());
    }

    /** The environment that a job deploys to: text or an expression. */
    public static Environment environment(Object name) {
        return Environment.of(name, CallSites.here());
    }

    /** The image that is made of a job's runner. */
    public static Snapshot snapshot(String image) {
        return Snapshot.of(image, CallSites.here());
    }

    /**
     * An axis of a matrix; without values it stands for a key that only included combinations have.
     *
     * @param values text, numbers, booleans, runner labels, or lists and maps of such
     * @throws IllegalArgumentException when the name is {@code include} or {@code exclude}, which mean something else in a matrix
     */
    @SafeVarargs
    @SuppressWarnings("varargs")
    public static <T> Axis<T> axis(String name, T... values) {
        return axis(name, List.of(values));
    }

    /**
     * An axis of a matrix with the values of a list: {@code axis("module", List.of("core", "cli"))}. A value that is a list itself stands in one.
     *
     * @param values text, numbers, booleans, runner labels, or lists and maps of such
     * @throws IllegalArgumentException when the name is {@code include} or {@code exclude}, which mean something else in a matrix
     */
    public static <T> Axis<T> axis(String name, List<T> values) {
        if (name.equals("include") || name.equals("exclude")) {
            throw new IllegalArgumentException("an axis cannot be called \"" + name
                    + "\", which means something else in a matrix; use matrix(...)." + name + "(...), or another name");
        }
        return Axis.of(name, values);
    }

    /**
     * An axis of a matrix whose values an expression gives: {@code axis("module", fromJson(list.output("modules")))}.
     *
     * @throws IllegalArgumentException when the name is {@code include} or {@code exclude}
     */
    public static <T> Axis<T> axis(String name, Expression<?> values) {
        return Axis.computed(axis(name, List.of()).name(), values);
    }

    /**
     * A cell that a combination of a matrix gets beside those of its axes.
     *
     * @param value text, a number, a boolean, or a list or map of such
     */
    public static Cell cell(String name, Object value) {
        return new Cell(name, value);
    }

    /**
     * All combinations of these axes.
     *
     * @throws IllegalArgumentException when two axes have one name, whose case GitHub ignores
     */
    public static Matrix matrix(Axis<?>... axes) {
        return Matrix.of(List.of(axes), CallSites.here());
    }

    /** The combinations that an expression gives: {@code matrixFrom(fromJson(plan.output("matrix")))}. */
    public static Matrix matrixFrom(Expression<?> combinations) {
        return Matrix.computed(combinations, CallSites.here());
    }

    /** The expected time of each leg of a matrix: at least, and at most; {@code maxParallel} makes waves of it. */
    public static ExpectedTime perLeg(Duration low, Duration high) {
        return new ExpectedTime(low, high, true);
    }

    /** The group that an expression names: {@code concurrencyGroup(ref())}. */
    public static Concurrency concurrencyGroup(Expression<String> name) {
        return Concurrency.of(name.toString(), CallSites.here());
    }

    /**
     * A group of runs or jobs that exclude each other.
     *
     * @param name text, with expressions or without
     * @throws IllegalArgumentException when the name is blank
     */
    public static Concurrency concurrencyGroup(String name) {
        if (name.isBlank()) {
            throw new IllegalArgumentException("concurrencyGroup(\"" + name
                    + "\") has no name, and GitHub takes none: write one, like \"deploy\", or perRef()");
        }
        return Concurrency.of(name, CallSites.here());
    }

    /** A group for each workflow and branch, tag or pull request: <code>${{ github.workflow }}-${{ github.ref }}</code>. */
    public static Concurrency perRef() {
        return Concurrency.of("${{ github.workflow }}-${{ github.ref }}", CallSites.here());
    }

    /** A time in minutes. */
    public static Duration minutes(long minutes) {
        return Duration.ofMinutes(minutes);
    }

    /** A time in seconds. */
    public static Duration seconds(long seconds) {
        return Duration.ofSeconds(seconds);
    }

    /** A time in hours. */
    public static Duration hours(long hours) {
        return Duration.ofHours(hours);
    }

    /** A time in days of 24 hours. */
    public static Duration days(long days) {
        return Duration.ofDays(days);
    }
}
