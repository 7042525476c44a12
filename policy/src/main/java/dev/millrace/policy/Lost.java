package dev.millrace.policy;

import com.networknt.schema.Error;
import dev.millrace.core.action.Action;
import dev.millrace.core.action.CompositeRuns;
import dev.millrace.core.source.Origin;
import dev.millrace.core.workflow.Node;
import dev.millrace.core.workflow.ParallelStep;
import dev.millrace.core.workflow.Step;
import dev.millrace.core.workflow.StepsJob;
import dev.millrace.core.workflow.Workflow;
import java.util.IdentityHashMap;

/** What the reader has reported and dropped, so that no policy calls it missing, too. */
final class Lost {

    private final IdentityHashMap<Origin, Node> nodes = new IdentityHashMap<>();

    private Lost() {}

    static Lost in(Workflow workflow) {
        var lost = new Lost();
        lost.add(workflow);
        for (var job : workflow.jobs()) {
            lost.add(job);
            if (job instanceof StepsJob steps) {
                steps.steps().forEach(lost::addStep);
            }
        }
        return lost;
    }

    static Lost in(Action action) {
        var lost = new Lost();
        lost.add(action);
        action.runs().ifPresent(runs -> {
            lost.add(runs);
            if (runs instanceof CompositeRuns composite) {
                composite.steps().forEach(lost::addStep);
            }
        });
        return lost;
    }

    private void addStep(Step step) {
        add(step);
        if (step instanceof ParallelStep parallel) {
            parallel.steps().forEach(this::addStep);
        }
    }

    private void add(Node node) {
        nodes.put(node.origin(), node);
    }

    /** Whether an error calls something missing that may have been there, unread. */
    boolean explains(Error error, Place tree) {
        var node = nodes.get(tree.at(ErrorPath.of(error.getInstanceLocation())).origin());
        return node != null
                && error.getKeyword().equals("required")
                && node.mayHold(String.valueOf(error.getProperty()));
    }
}
