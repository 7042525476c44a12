package dev.millrace.core.context;

import dev.millrace.annotations.PublicApi;
import dev.millrace.core.expression.type.Contexts;
import dev.millrace.core.expression.type.ObjectType;
import dev.millrace.core.expression.type.ObjectType.Member;
import dev.millrace.core.expression.type.Type;
import dev.millrace.core.workflow.Job;
import dev.millrace.core.workflow.Workflow;
import java.util.Optional;

/**
 * The contexts of a workflow: at its own keys, at those of its jobs, and at those of their steps.
 *
 * <p>Not safe for use by several threads; it lives as long as the check of one workflow.
 *
 * <pre>{@code
 * var contexts = WorkflowContexts.of(workflow, repository);
 * contexts.typeOf("inputs")                      // an object with the inputs that the triggers declare
 * contexts.job(job).typeOf("needs")              // an object with the jobs that it needs
 * contexts.job(job).step(step).typeOf("steps")   // an object with the ids of the steps before it
 * }</pre>
 */
@PublicApi
public final class WorkflowContexts implements Contexts {

    private final Workflow workflow;
    private final Repository repository;
    private final Surroundings types;
    private Optional<ByName<Job>> jobs = Optional.empty();

    private WorkflowContexts(Workflow workflow, Repository repository) {
        this.workflow = workflow;
        this.repository = repository;
        this.types = new Surroundings(context -> switch (context) {
            case "github" -> GithubContext.of(workflow.on());
            case "inputs" -> InputsContext.of(workflow.on());
            case "secrets" -> SecretsContext.of(workflow.on());
            case "jobs" -> jobs();
            default -> KnownContext.of(context);
        });
    }

    /** The contexts of a workflow that stands in a repository. */
    public static WorkflowContexts of(Workflow workflow, Repository repository) {
        return new WorkflowContexts(workflow, repository);
    }

    @Override
    public Type typeOf(String context) {
        return types.typeOf(context);
    }

    /** The contexts at the keys of a job. */
    public ContextsAroundSteps job(Job job) {
        return new JobContexts(this, job, repository);
    }

    /** The job of an id in any case, found as fast among many as among few. */
    public Optional<Job> findJob(String id) {
        if (jobs.isEmpty()) {
            jobs = Optional.of(ByName.of(workflow.jobs()));
        }
        return jobs.get().find(id);
    }

    private Type jobs() {
        var outputs = new JobOutputs(Member.JOB_OUTPUT, repository);
        var ids = workflow.jobs().stream().map(job -> job.id().raw()).toList();
        var jobs = ObjectType.strict(
                Member.JOB_OUTPUT, ids, id -> findJob(id).map(outputs::of).orElseGet(ObjectType::loose));
        return workflow.jobs().unreadable().isEmpty() ? jobs : jobs.withOthers(ObjectType.loose());
    }
}
