package dev.millrace.dsl;

import dev.millrace.annotations.PublicApi;
import java.time.Duration;
import java.util.List;

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
        if (id.isEmpty() || !id.chars().allMatch(Millrace::isFileNameCharacter) || id.startsWith(".")) {
            throw new IllegalArgumentException("workflow id \"" + id
                    + "\" cannot be a file's name: use letters, digits, -, _ and ., and do not start with .");
        }
        if (id.endsWith(".yml") || id.endsWith(".yaml")) {
            throw new IllegalArgumentException("workflow id \"" + id + "\" is a whole file name: leave out \""
                    + id.substring(id.lastIndexOf('.')) + "\", which Millrace adds");
        }
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
     * A job that calls a workflow.
     *
     * @param id the job's key in the YAML
     * @param workflow the workflow: {@code ./.github/workflows/x.yml} or {@code owner/repository/.github/workflows/x.yml@ref}
     */
    public static CallJob call(String id, String workflow) {
        return CallJob.of(id, workflow, CallSites.here());
    }

    /** A step that runs a script; several lines are one script. */
    public static RunStep run(String script) {
        return RunStep.of(script, CallSites.here());
    }

    /** A step that runs an action: {@code owner/repository@ref}, {@code ./path} or {@code docker://image}. */
    public static UsesStep uses(String action) {
        return UsesStep.of(action, CallSites.here());
    }

    /**
     * An axis of a matrix.
     *
     * @param values text, numbers, booleans, runner labels, or lists and maps of such
     * @throws IllegalArgumentException when the name is {@code include} or {@code exclude}, which mean something else in a matrix
     */
    @SafeVarargs
    @SuppressWarnings("varargs")
    public static <T> Axis<T> axis(String name, T... values) {
        if (name.equals("include") || name.equals("exclude")) {
            throw new IllegalArgumentException("an axis cannot be called \"" + name
                    + "\", which means something else in a matrix; use matrix(...)." + name + "(...), or another name");
        }
        return new Axis<>(name, List.of(values));
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

    /** A group of runs or jobs that exclude each other. */
    public static Concurrency concurrencyGroup(String name) {
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

    private static boolean isFileNameCharacter(int c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c == '-' || c == '_' || c == '.';
    }
}
