package dev.millrace.examples.view;

import dev.millrace.annotations.Experimental;
import dev.millrace.core.graph.JobGraph;
import dev.millrace.dsl.plan.CompiledWorkflow;
import java.util.List;

/**
 * A workflow as people want to see it.
 *
 * <pre>{@code
 * WorkflowView.of(workflow("ci").on(push()).jobs(lint, build).compiled()).levels() // [[lint], [build]]
 * }</pre>
 *
 * @param id the id, which is the file's name without {@code .yml}
 * @param triggers what starts it, each in words
 * @param jobs the jobs in their order
 * @param levels the ids of the jobs that can start first, of those that need only them, and so on
 * @param paths what its runs have to wait for the longest
 */
@Experimental
public record WorkflowView(
        String id, List<String> triggers, List<JobView> jobs, List<List<String>> levels, List<RunPath> paths) {

    /** Copies the lists. */
    public WorkflowView {
        triggers = List.copyOf(triggers);
        jobs = List.copyOf(jobs);
        levels = levels.stream().map(List::copyOf).toList();
        paths = List.copyOf(paths);
    }

    /** The view of a workflow. */
    public static WorkflowView of(CompiledWorkflow workflow) {
        var graph = JobGraph.of(workflow.tree());
        return new WorkflowView(
                workflow.id(),
                workflow.tree().on().triggers().stream().map(TriggerWords::all).toList(),
                graph.jobs().stream()
                        .map(job -> JobView.of(job, workflow.plan(job), graph))
                        .toList(),
                graph.levels().stream().map(JobView::ids).toList(),
                RunPaths.of(workflow));
    }

    /** The job of an id. */
    public JobView job(String id) {
        return jobs.stream()
                .filter(job -> job.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("workflow \"" + this.id + "\" has no job \"" + id
                        + "\"; it has " + jobs.stream().map(JobView::id).toList()));
    }

    /** The names of the stages that its jobs are in, in their order. */
    public List<String> stages() {
        return jobs.stream()
                .map(JobView::stage)
                .flatMap(stage -> stage.stream())
                .distinct()
                .toList();
    }

    /** The jobs of a stage, in their order. */
    public List<JobView> stage(String name) {
        return jobs.stream()
                .filter(job -> job.stage().filter(name::equals).isPresent())
                .toList();
    }

    /** The jobs that are in no stage, in their order. */
    public List<JobView> outsideStages() {
        return jobs.stream().filter(job -> job.stage().isEmpty()).toList();
    }
}
