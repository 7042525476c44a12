package dev.millrace.rules.semantics.permission;

import dev.millrace.core.workflow.Permissions;
import dev.millrace.core.workflow.Workflow;
import java.util.ArrayList;
import java.util.List;

/** The places of a workflow that say what a token may do. */
final class PermissionSections {

    private PermissionSections() {}

    /** Those of the workflow and of its jobs, in their order. */
    static List<Permissions> of(Workflow workflow) {
        var found = new ArrayList<Permissions>();
        found.add(workflow.permissions());
        workflow.jobs().forEach(job -> found.add(job.permissions()));
        return found;
    }
}
