package dev.millrace.rules.structure;

import dev.millrace.core.finding.Related;
import dev.millrace.core.graph.JobGraph;
import dev.millrace.core.workflow.Job;
import dev.millrace.core.workflow.Workflow;
import dev.millrace.core.yaml.Text;
import java.util.List;

/**
 * Jobs that need each other in a circle.
 *
 * @param jobs the jobs, each followed by one that it needs, and the last by the first
 */
record Circle(List<Job> jobs) {

    // More names than these help nobody.
    private static final int SHOWN = 8;

    static List<Circle> of(Workflow workflow) {
        return JobGraph.of(workflow).cycles().stream().map(Circle::new).toList();
    }

    /** The need by which a job of the circle leads to the next. */
    Text edge(int from) {
        var next = Identifier.fold(jobs.get((from + 1) % jobs.size()).id());
        return jobs.get(from).needs().stream()
                .filter(need -> Identifier.fold(need).equals(next))
                .findFirst()
                .orElseThrow();
    }

    /** The needs from one on, as other places of a finding. */
    Related[] edgesFrom(int first) {
        var last = Math.min(jobs.size(), first + SHOWN);
        var edges = new Related[Math.max(0, last - first)];
        for (var i = 0; i < edges.length; i++) {
            var from = first + i;
            edges[i] = Related.to(edge(from), "\"" + jobs.get(from).id() + "\" needs \"" + edge(from) + "\"");
        }
        return edges;
    }

    /** The circle as a clause. */
    String describe() {
        if (jobs.size() == 1) {
            return "job \"" + jobs.get(0).id() + "\" needs itself";
        }
        var clause = new StringBuilder("job \"").append(jobs.get(0).id()).append("\" needs ");
        for (var i = 1; i < jobs.size() && i < SHOWN; i++) {
            clause.append('"').append(jobs.get(i).id()).append("\", which needs ");
        }
        if (jobs.size() > SHOWN) {
            clause.append("another and so on, through ").append(jobs.size()).append(" jobs, up to one that needs ");
        }
        return clause.append('"').append(jobs.get(0).id()).append("\" again").toString();
    }
}
