package dev.millrace.rules.semantics.call;

import dev.millrace.core.workflow.Job;
import dev.millrace.core.workflow.Workflow;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/** What the jobs of called workflows ask for beyond what their caller may do. */
final class PermissionRequests {

    private final LocalWorkflows workflows;
    private final Grant allowed;

    PermissionRequests(LocalWorkflows workflows, Grant allowed) {
        this.workflows = workflows;
        this.allowed = allowed;
    }

    /**
     * What a job asks for.
     *
     * @param file the file that it stands in
     * @param job the job
     * @param asked where it asks
     * @param lacking what it asks for in vain
     */
    record Request(String file, Job job, Grant asked, List<String> lacking) {}

    /** The requests of a file, and of those that it calls with just what it was given; its other calls are checked with it. */
    List<Request> of(String file) {
        var found = new ArrayList<Request>();
        var seen = new HashSet<String>();
        var open = new ArrayDeque<String>();
        seen.add(workflows.root());
        if (seen.add(file)) {
            open.add(file);
        }
        while (!open.isEmpty()) {
            var next = open.remove();
            var workflow = workflows
                    .find(next)
                    .filter(called -> LocalWorkflows.declarationOf(called).isPresent());
            if (workflow.isPresent()) {
                inspect(next, workflow.get(), found);
                for (var call : workflows.callsFrom(next)) {
                    if (Grant.isSilent(call.job(), workflow.get()) && seen.add(call.to())) {
                        open.add(call.to());
                    }
                }
            }
        }
        return found;
    }

    private void inspect(String file, Workflow workflow, List<Request> found) {
        for (var job : workflow.jobs()) {
            var asked = Grant.of(job, workflow);
            asked.ifPresent(grant -> {
                var lacking = grant.beyond(allowed);
                if (!lacking.isEmpty()) {
                    found.add(new Request(file, job, grant, lacking));
                }
            });
        }
    }
}
