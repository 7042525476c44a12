package dev.millrace.examples.view;

import dev.millrace.annotations.Experimental;
import dev.millrace.core.graph.JobGraph;
import dev.millrace.core.workflow.CallJob;
import dev.millrace.core.workflow.Job;
import dev.millrace.core.workflow.StepsJob;
import dev.millrace.core.yaml.Text;
import dev.millrace.dsl.plan.ExpectedTime;
import dev.millrace.dsl.plan.Gate;
import dev.millrace.dsl.plan.JobPlan;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A job as people want to see it.
 *
 * <pre>{@code
 * view.jobs().stream().filter(JobView::isConditional).map(JobView::id)
 * }</pre>
 *
 * @param job the job in the tree
 * @param plan what its pipeline says beside the tree
 * @param needs the ids of all jobs that it needs itself
 * @param arrows those of them that no other one implies: as many as a picture has to show
 */
@Experimental
public record JobView(Job job, JobPlan plan, List<String> needs, List<String> arrows) {

    // What makes a job a reporting one is no condition of its own.
    private static final Set<String> WHATEVER_HAPPENED = Set.of("always()", "!cancelled()");
    private static final Pattern ASKS_WHAT_HAPPENED = Pattern.compile("(?i)\\b(?:always|failure|cancelled)\\s*\\(");

    /** Copies the lists. */
    public JobView {
        needs = List.copyOf(needs);
        arrows = List.copyOf(arrows);
    }

    static JobView of(Job job, JobPlan plan, JobGraph graph) {
        return new JobView(job, plan, ids(graph.needs(job)), ids(graph.reducedNeeds(job)));
    }

    static List<String> ids(List<Job> jobs) {
        return jobs.stream().map(job -> job.id().raw()).toList();
    }

    /** The id. */
    public String id() {
        return job.id().raw();
    }

    /** The name of its stage, where it is in one. */
    public Optional<String> stage() {
        return plan.stage();
    }

    /** What its failure means. */
    public Gate gate() {
        return plan.gate();
    }

    /** Its condition as one line without {@code ${{ }}}, where it has one. */
    public Optional<String> condition() {
        return job.condition().map(Text::raw).map(JobView::bare);
    }

    /** Whether it may be skipped though nothing before it failed; the status function that makes a job report counts for nothing. */
    public boolean isConditional() {
        return condition()
                .filter(condition -> gate() != Gate.REPORTING || !WHATEVER_HAPPENED.contains(condition))
                .isPresent();
    }

    /** Whether it runs only when all that it needs went well; that a job which may fail did, GitHub takes for that. */
    public boolean stopsAfterFailure() {
        return condition()
                .filter(condition -> ASKS_WHAT_HAPPENED.matcher(condition).find())
                .isEmpty();
    }

    /** Its variants, where it has a matrix. */
    public Optional<Variants> variants() {
        return Variants.of(job);
    }

    /** After how many minutes GitHub cancels it, as written; a call of a workflow has no such limit. */
    public Optional<String> timeout() {
        return job instanceof StepsJob steps
                ? steps.timeoutMinutes().map(minutes -> minutes.text().raw())
                : Optional.empty();
    }

    /** How long it is expected to take as a whole, where that is known. */
    public Optional<ExpectedTime> expected() {
        return plan.expected();
    }

    /** The workflow that it calls, where it does. */
    public Optional<String> calls() {
        return job instanceof CallJob call ? call.uses().map(Text::raw) : Optional.empty();
    }

    private static String bare(String condition) {
        var line = condition.strip().replaceAll("\\s+", " ");
        // Two expressions with text between them are no single one.
        return line.startsWith("${{") && line.indexOf("}}") == line.length() - 2
                ? line.substring(3, line.length() - 2).strip()
                : line;
    }
}
