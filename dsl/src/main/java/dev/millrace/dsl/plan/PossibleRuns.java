package dev.millrace.dsl.plan;

import dev.millrace.annotations.PublicApi;
import dev.millrace.core.expression.Expression;
import dev.millrace.core.graph.JobGraph;
import dev.millrace.core.workflow.Job;
import dev.millrace.core.workflow.Workflow;
import dev.millrace.core.yaml.Text;
import dev.millrace.dsl.plan.KnownValues.Truth;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Which jobs may run on an occasion: all whose conditions are not known to be false, and that GitHub does not skip because a job before them is
 * skipped.
 *
 * <pre>{@code
 * PossibleRuns.on(Occasion.of("pull_request")).mayHold(job)     // false for if: github.event_name == 'push'
 * PossibleRuns.on(Occasion.of("pull_request")).in(workflow)     // nor the jobs that need it
 * }</pre>
 */
@PublicApi
public final class PossibleRuns {

    private final Occasion occasion;

    private PossibleRuns(Occasion occasion) {
        this.occasion = occasion;
    }

    /** What may run on an occasion. */
    public static PossibleRuns on(Occasion occasion) {
        return new PossibleRuns(occasion);
    }

    /** Whether the job's own condition may be true; one that cannot be read may. */
    public boolean mayHold(Job job) {
        return mayHold(job, new KnownValues(occasion.known(), occasion.refPrefix(), false));
    }

    /** The jobs of a workflow that may run, in its order; jobs that need each other in a circle do not. */
    public List<Job> in(Workflow workflow) {
        var graph = JobGraph.of(workflow);
        var running = new HashSet<String>();
        // Without a status function, any ancestor that is skipped counts, not only a direct need.
        var behindSkipped = new HashSet<String>();
        for (var level : graph.levels()) {
            for (var job : level) {
                var needs = graph.needs(job);
                var skipped = needs.stream()
                        .filter(need -> !running.contains(key(need)))
                        .toList();
                if (!skipped.isEmpty() || needs.stream().anyMatch(need -> behindSkipped.contains(key(need)))) {
                    behindSkipped.add(key(job));
                }
                if (mayRun(job, skipped, behindSkipped.contains(key(job)))) {
                    running.add(key(job));
                }
            }
        }
        return graph.jobs().stream().filter(job -> running.contains(key(job))).toList();
    }

    private boolean mayRun(Job job, List<Job> skipped, boolean isBehindSkipped) {
        var asksForStatus = condition(job).map(Expression::hasStatusFunction).orElse(false);
        return (asksForStatus || !isBehindSkipped)
                && mayHold(job, new KnownValues(valuesAfter(skipped), occasion.refPrefix(), isBehindSkipped));
    }

    private Map<String, String> valuesAfter(List<Job> skipped) {
        if (skipped.isEmpty()) {
            return occasion.known();
        }
        var values = new HashMap<>(occasion.known());
        skipped.forEach(need -> values.put("needs." + key(need) + ".result", "skipped"));
        return values;
    }

    private static boolean mayHold(Job job, KnownValues known) {
        return condition(job)
                .map(condition -> known.truth(condition) != Truth.FALSE)
                .orElse(true);
    }

    // Text around an expression makes it true, which is a finding of a rule.
    private static Optional<Expression> condition(Job job) {
        return job.condition().map(Text::condition).flatMap(template -> template.wholeExpression());
    }

    static String key(Job job) {
        return job.id().raw().toLowerCase(Locale.ROOT);
    }

    static Set<String> keys(List<Job> jobs) {
        var keys = new HashSet<String>();
        jobs.forEach(job -> keys.add(key(job)));
        return keys;
    }
}
