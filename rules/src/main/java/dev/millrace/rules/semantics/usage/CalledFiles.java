package dev.millrace.rules.semantics.usage;

import dev.millrace.core.action.ActionWriter;
import dev.millrace.core.context.Repository;
import dev.millrace.core.workflow.CallJob;
import dev.millrace.core.workflow.Items;
import dev.millrace.core.workflow.ParallelStep;
import dev.millrace.core.workflow.Step;
import dev.millrace.core.workflow.StepsJob;
import dev.millrace.core.workflow.UsesStep;
import dev.millrace.core.workflow.Workflow;
import dev.millrace.core.workflow.WorkflowWriter;
import java.util.ArrayList;
import java.util.List;

/**
 * The actions and workflows of the repository that a workflow uses: they see its event, too.
 *
 * @param reads what those that can be read read
 * @param areKnown whether all could be read
 */
record CalledFiles(List<Reads> reads, boolean areKnown) {

    static CalledFiles of(Workflow workflow, Repository repository) {
        var reads = new ArrayList<Reads>();
        var known = true;
        for (var job : workflow.jobs()) {
            if (job instanceof CallJob call) {
                known &= call.uses().isEmpty() || addWorkflow(call.uses().get().raw(), repository, reads);
            } else if (job instanceof StepsJob steps) {
                known &= addActions(steps.steps(), repository, reads);
            }
        }
        return new CalledFiles(reads, known);
    }

    private static boolean addWorkflow(String uses, Repository repository, List<Reads> reads) {
        if (!isLocal(uses)) {
            return true;
        }
        var called = repository.workflow(uses.substring(2));
        called.ifPresent(workflow -> reads.add(Reads.in(WorkflowWriter.toYaml(workflow))));
        return called.isPresent();
    }

    private static boolean addActions(Items<Step> steps, Repository repository, List<Reads> reads) {
        var known = true;
        for (var step : steps) {
            if (step instanceof ParallelStep parallel) {
                known &= addActions(parallel.steps(), repository, reads);
            } else if (step instanceof UsesStep uses && isLocal(uses.uses().raw())) {
                var used = repository.action(uses.uses().raw().substring(2));
                used.ifPresent(action -> reads.add(Reads.in(ActionWriter.toYaml(action))));
                known &= used.isPresent();
            }
        }
        return known;
    }

    private static boolean isLocal(String uses) {
        return uses.startsWith("./") || uses.startsWith("$/");
    }

    boolean mayRead(String... names) {
        return !areKnown || reads.stream().anyMatch(read -> read.has(names));
    }
}
