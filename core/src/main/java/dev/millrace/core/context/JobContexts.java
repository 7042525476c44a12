package dev.millrace.core.context;

import dev.millrace.core.expression.type.ObjectType;
import dev.millrace.core.expression.type.ObjectType.Member;
import dev.millrace.core.expression.type.Type;
import dev.millrace.core.workflow.Items;
import dev.millrace.core.workflow.Job;
import dev.millrace.core.workflow.Step;
import dev.millrace.core.workflow.StepsJob;
import java.util.Optional;

/**
 * The contexts of a job: at its own keys, where all its steps are known, and at those of its steps.
 */
final class JobContexts implements ContextsAroundSteps {

    private final Surroundings types;
    private final StepsContext steps;

    JobContexts(WorkflowContexts outer, Job job, Repository repository) {
        this.steps = new StepsContext(job instanceof StepsJob with ? with.steps() : Items.absent(), repository);
        this.types = new Surroundings(context -> switch (context) {
            case "needs" -> needs(outer, job, repository);
            case "matrix" -> MatrixContext.of(job.strategy());
            case "job" -> ServicesContext.of(job);
            case "steps" -> steps.all();
            case "secrets" -> hasEnvironment(job) ? SecretsContext.open() : outer.typeOf(context);
            default -> outer.typeOf(context);
        });
    }

    @Override
    public Type typeOf(String context) {
        return types.typeOf(context);
    }

    @Override
    public StepContexts step(Step step) {
        return new StepContexts(types, steps, step);
    }

    @Override
    public Optional<Step> findStep(String id) {
        return steps.find(id);
    }

    // An environment has secrets of its own, which no caller hands on.
    private static boolean hasEnvironment(Job job) {
        return job instanceof StepsJob with && with.environment().isPresent();
    }

    private static Type needs(WorkflowContexts workflow, Job job, Repository repository) {
        var outputs = new JobOutputs(Member.NEED_OUTPUT, repository);
        var needs = job.needs();
        var ids = needs.stream().map(need -> need.raw()).toList();
        var known = ObjectType.strict(
                Member.NEED, ids, id -> workflow.findJob(id).map(outputs::of).orElseGet(ObjectType::loose));
        return needs.expression().isEmpty() && needs.unreadable().isEmpty()
                ? known
                : known.withOthers(ObjectType.loose());
    }
}
