package dev.millrace.dsl.pin;

import dev.millrace.core.workflow.CallJob;
import dev.millrace.core.workflow.CallJobBuilder;
import dev.millrace.core.workflow.Items;
import dev.millrace.core.workflow.Job;
import dev.millrace.core.workflow.ParallelStep;
import dev.millrace.core.workflow.Step;
import dev.millrace.core.workflow.StepsJob;
import dev.millrace.core.workflow.StepsJobBuilder;
import dev.millrace.core.workflow.UsesStep;
import dev.millrace.core.workflow.UsesStepBuilder;
import dev.millrace.core.workflow.Workflow;
import dev.millrace.core.workflow.WorkflowBuilder;
import dev.millrace.core.yaml.Text;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/** Gives each {@code uses} of a job another text. What keeps its text is the same object after it. */
@SuppressWarnings("ReferenceEquality")
final class UsesPass {

    private final Function<UsedAction, Text> change;
    private final String job;
    private final Map<String, Integer> seen = new HashMap<>();

    private UsesPass(Function<UsedAction, Text> change, String job) {
        this.change = change;
        this.job = job;
    }

    static Workflow apply(Workflow workflow, Function<UsedAction, Text> change) {
        var jobs = mapped(workflow.jobs(), job -> new UsesPass(change, job.id().raw()).job(job));
        return jobs == workflow.jobs()
                ? workflow
                : WorkflowBuilder.builder(workflow).jobs(jobs).build();
    }

    static void visit(Workflow workflow, Consumer<UsedAction> visitor) {
        var unused = apply(workflow, seeing(visitor));
    }

    static void visit(Items<Step> steps, Consumer<UsedAction> visitor) {
        var pass = new UsesPass(seeing(visitor), "");
        var unused = mapped(steps, pass::step);
    }

    private static Function<UsedAction, Text> seeing(Consumer<UsedAction> visitor) {
        return action -> {
            visitor.accept(action);
            return action.text();
        };
    }

    private Job job(Job job) {
        if (job instanceof StepsJob stepsJob) {
            var steps = mapped(stepsJob.steps(), this::step);
            return steps == stepsJob.steps()
                    ? job
                    : StepsJobBuilder.builder(stepsJob).steps(steps).build();
        }
        if (job instanceof CallJob call && call.uses().isPresent()) {
            var old = call.uses().get();
            var uses = text(old);
            return uses == old
                    ? job
                    : CallJobBuilder.builder(call).uses(Optional.of(uses)).build();
        }
        return job;
    }

    private Step step(Step step) {
        if (step instanceof UsesStep usesStep) {
            var uses = text(usesStep.uses());
            return uses == usesStep.uses()
                    ? step
                    : UsesStepBuilder.builder(usesStep).uses(uses).build();
        }
        if (step instanceof ParallelStep parallel) {
            var steps = mapped(parallel.steps(), this::step);
            return steps == parallel.steps() ? step : new ParallelStep(steps, parallel.extras(), parallel.origin());
        }
        return step;
    }

    private Text text(Text uses) {
        var action = UsedAction.of(uses);
        return action.isEmpty() ? uses : change.apply(placed(action.get()));
    }

    private UsedAction placed(UsedAction action) {
        return action.at(job, seen.merge(action.key(), 1, Integer::sum) - 1);
    }

    private static <T> Items<T> mapped(Items<T> items, Function<T, T> mapper) {
        var changed = false;
        var all = new ArrayList<T>();
        for (var item : items) {
            var after = mapper.apply(item);
            changed |= after != item;
            all.add(after);
        }
        return changed
                ? new Items<>(all, items.isPresent(), items.expression(), items.unreadable(), items.origin())
                : items;
    }
}
