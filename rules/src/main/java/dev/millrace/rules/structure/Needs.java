package dev.millrace.rules.structure;

import dev.millrace.core.workflow.Job;
import dev.millrace.core.workflow.Workflow;
import dev.millrace.core.yaml.Text;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What the jobs of a workflow need. */
final class Needs {

    // Nobody knows which jobs a merge key would bring.
    private static final String MERGE_KEY = "<<";

    private Needs() {}

    /** The needs for which there is no job, each once a job. */
    static List<Edge> unknown(Workflow workflow) {
        var known = known(workflow);
        var unknown = new ArrayList<Edge>();
        if (known.contains(MERGE_KEY)) {
            return unknown;
        }
        for (var job : workflow.jobs()) {
            var seen = new HashSet<String>();
            for (var need : job.needs()) {
                var id = Identifier.fold(need);
                if (Identifier.isPlain(need) && !known.contains(id) && seen.add(id)) {
                    unknown.add(new Edge(job, need));
                }
            }
        }
        return unknown;
    }

    /** Whether every job needs another job, and all of them are there, so that they go round in circles only. */
    static boolean leaveNoRoot(Workflow workflow) {
        var known = known(workflow);
        return !workflow.jobs().items().isEmpty()
                && workflow.jobs().unreadable().isEmpty()
                && workflow.jobs().stream()
                        .allMatch(job -> !job.needs().items().isEmpty()
                                && job.needs().stream().allMatch(need -> known.contains(Identifier.fold(need))));
    }

    private static Set<String> known(Workflow workflow) {
        var known = new HashSet<String>();
        workflow.jobs().forEach(job -> known.add(Identifier.fold(job.id())));
        workflow.jobs().unreadable().forEach(mark -> known.add(mark.key().toLowerCase(Locale.ROOT)));
        return known;
    }

    /** A job and the id of one that it needs. */
    record Edge(Job job, Text need) {}
}
