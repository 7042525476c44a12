package dev.millrace.dsl;

import dev.millrace.annotations.PublicApi;
import dev.millrace.core.source.JavaOrigin;
import dev.millrace.dsl.expression.Condition;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * A part of a pipeline: its jobs start when the blocking jobs of the stages before it have ended well. A stage is known by its name: a refined
 * copy is the same stage.
 *
 * <pre>{@code
 * workflow("ci").stages(
 *         stage("Verify").jobs(lint, test),
 *         stage("Publish").jobs(publish).when(event().isPush()),
 *         stage("Report").jobs(notify).reporting())
 * }</pre>
 */
@PublicApi
@Transparent
public final class Stage {

    private final String name;
    private final JavaOrigin origin;
    private final List<Job> jobs;
    private final Optional<List<String>> after;
    private final Optional<Condition> condition;
    private final Optional<Reporting> reporting;

    private Stage(
            String name,
            JavaOrigin origin,
            List<Job> jobs,
            Optional<List<String>> after,
            Optional<Condition> condition,
            Optional<Reporting> reporting) {
        this.name = name;
        this.origin = origin;
        this.jobs = List.copyOf(jobs);
        this.after = after.map(List::copyOf);
        this.condition = condition;
        this.reporting = reporting;
    }

    static Stage of(String name, JavaOrigin origin) {
        return new Stage(name, origin, List.of(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** The name. */
    public String name() {
        return name;
    }

    /** The same stage with these jobs behind those that it has. */
    public Stage jobs(Job... more) {
        var all = new ArrayList<>(jobs);
        all.addAll(Arrays.asList(more));
        return new Stage(name, origin, all, after, condition, reporting);
    }

    /** The same stage with these jobs behind those that it has. */
    public Stage jobs(List<? extends Job> more) {
        return jobs(more.toArray(Job[]::new));
    }

    /** The same stage without a job. */
    public Stage without(Job job) {
        return without(job.id());
    }

    /** The same stage without the job of an id. */
    public Stage without(String id) {
        var rest = jobs.stream().filter(each -> !each.id().equalsIgnoreCase(id)).toList();
        return new Stage(name, origin, rest, after, condition, reporting);
    }

    /** The same stage after these, in place of the one that stands before it in the workflow; {@code after()} alone lets it start at once. */
    public Stage after(Stage... stages) {
        var names = Arrays.stream(stages).map(Stage::name).toList();
        return new Stage(name, origin, jobs, Optional.of(names), condition, reporting);
    }

    /** The same stage, whose jobs run only when this condition and their own are true. */
    public Stage when(Condition value) {
        return new Stage(name, origin, jobs, after, Optional.of(value), reporting);
    }

    /** The same stage, whose jobs run only when this expression and their own are true. */
    public Stage when(String expression) {
        return when(new RawCondition(expression));
    }

    /** The same stage, whose jobs run whatever happened before, unless the run is cancelled; nothing blocking needs them. */
    public Stage reporting() {
        return reporting(Reporting.UNLESS_CANCELLED);
    }

    /** The same stage, whose jobs run whatever happened before; nothing blocking needs them. */
    public Stage reporting(Reporting value) {
        return new Stage(name, origin, jobs, after, condition, Optional.of(value));
    }

    /** The same stage with a job in the place of the one of its id, if it has that. */
    Stage replacing(Job job) {
        var all = jobs.stream()
                .map(each -> each.id().equalsIgnoreCase(job.id()) ? job : each)
                .toList();
        return new Stage(name, origin, all, after, condition, reporting);
    }

    JavaOrigin origin() {
        return origin;
    }

    List<Job> jobs() {
        return jobs;
    }

    /** The stages that it comes after, where that was said. */
    Optional<List<String>> afterNames() {
        return after;
    }

    Optional<Condition> condition() {
        return condition;
    }

    Optional<Reporting> reportingMode() {
        return reporting;
    }
}
