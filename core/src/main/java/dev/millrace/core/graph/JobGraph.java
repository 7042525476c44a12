package dev.millrace.core.graph;

import dev.millrace.annotations.PublicApi;
import dev.millrace.core.workflow.Job;
import dev.millrace.core.workflow.Workflow;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToLongFunction;

/**
 * The jobs of a workflow and what they need. Edges to jobs that do not exist are left out; ids are compared without regard to case, and of
 * two jobs with one id the first counts.
 *
 * <pre>{@code
 * var graph = JobGraph.of(workflow);
 * graph.levels()                             // [[lint], [test, audit], [build]]
 * graph.longestPath(job -> 1).jobs().size()  // 3
 * }</pre>
 */
@PublicApi
public final class JobGraph {

    private final Map<String, Job> jobs;
    private final Map<String, List<String>> needs;
    private final Map<String, List<String>> dependents;
    private final List<List<String>> cycles;
    private final Set<String> order;

    private JobGraph(Map<String, Job> jobs, Map<String, List<String>> needs) {
        this.jobs = jobs;
        this.needs = needs;
        this.dependents = turnRound();
        this.cycles = findCycles();
        this.order = sort();
    }

    /** The graph of a workflow. */
    public static JobGraph of(Workflow workflow) {
        var jobs = new LinkedHashMap<String, Job>();
        workflow.jobs().forEach(job -> jobs.putIfAbsent(key(job.id().raw()), job));
        var needs = new HashMap<String, List<String>>();
        jobs.forEach((id, job) -> {
            var known = new LinkedHashSet<String>();
            job.needs().forEach(need -> known.add(key(need.raw())));
            known.retainAll(jobs.keySet());
            needs.put(id, List.copyOf(known));
        });
        return new JobGraph(jobs, needs);
    }

    /** The jobs in the order of the workflow. */
    public List<Job> jobs() {
        return List.copyOf(jobs.values());
    }

    /** The jobs that a job needs itself, in the order written. */
    public List<Job> needs(Job job) {
        return needsOf(key(job.id().raw())).stream().map(this::job).toList();
    }

    /** The jobs that need a job themselves, in the order of the workflow. */
    public List<Job> neededBy(Job job) {
        return dependentsOf(key(job.id().raw())).stream().map(this::job).toList();
    }

    /** All jobs that must end before a job starts, in the order of the workflow. */
    public List<Job> ancestors(Job job) {
        var found = reachableFrom(needsOf(key(job.id().raw())));
        return jobs.keySet().stream().filter(found::contains).map(this::job).toList();
    }

    /**
     * The cycles: of each group of jobs that need each other in a circle, one circle, from the job that stands first in the workflow
     * along what each needs; a job that needs itself is a circle of one.
     */
    public List<List<Job>> cycles() {
        return cycles.stream()
                .map(cycle -> cycle.stream().map(this::job).toList())
                .toList();
    }

    /** The jobs that can start first, then those that need only them, and so on. Jobs in or behind a cycle are in no level. */
    public List<List<Job>> levels() {
        var level = new HashMap<String, Integer>();
        var levels = new ArrayList<List<Job>>();
        for (var id : order) {
            var own = needsOf(id).stream().mapToInt(level::get).max().orElse(-1) + 1;
            level.put(id, own);
            if (own == levels.size()) {
                levels.add(new ArrayList<>());
            }
        }
        for (var id : jobs.keySet()) {
            if (level.containsKey(id)) {
                levels.get(level.get(id)).add(job(id));
            }
        }
        return levels.stream().map(List::copyOf).toList();
    }

    /**
     * The heaviest chain of jobs, each needing the one before it. Jobs in or behind a cycle are on no path.
     *
     * @param weight what a job weighs, in any unit; not negative
     */
    public Path longestPath(ToLongFunction<Job> weight) {
        var total = new HashMap<String, Long>();
        var previous = new HashMap<String, String>();
        Optional<String> end = Optional.empty();
        for (var id : order) {
            var before = heaviest(needsOf(id), total);
            before.ifPresent(need -> previous.put(id, need));
            var own = before.map(total::get).orElse(0L) + weight.applyAsLong(job(id));
            total.put(id, own);
            if (end.isEmpty() || own > total.getOrDefault(end.get(), 0L)) {
                end = Optional.of(id);
            }
        }
        Deque<Job> path = new ArrayDeque<>();
        for (var at = end; at.isPresent(); at = Optional.ofNullable(previous.get(at.get()))) {
            path.addFirst(job(at.get()));
        }
        return new Path(List.copyOf(path), end.map(total::get).orElse(0L));
    }

    /** The needs of a job that no other of its needs implies, in the order written; those in or behind a cycle all stay. */
    public List<Job> reducedNeeds(Job job) {
        var own = needsOf(key(job.id().raw()));
        var implied = reachableFrom(
                own.stream().flatMap(need -> needsOf(need).stream()).toList());
        return own.stream()
                .filter(need -> !implied.contains(need) || !order.contains(need))
                .map(this::job)
                .toList();
    }

    /**
     * A chain of jobs.
     *
     * @param jobs the jobs, the first to start first
     * @param weight the sum of what they weigh
     */
    @PublicApi
    public record Path(List<Job> jobs, long weight) {}

    private static Optional<String> heaviest(List<String> ids, Map<String, Long> total) {
        Optional<String> best = Optional.empty();
        for (var id : ids) {
            if (best.isEmpty() || total.getOrDefault(id, 0L) > total.getOrDefault(best.get(), 0L)) {
                best = Optional.of(id);
            }
        }
        return best;
    }

    private Set<String> reachableFrom(List<String> ids) {
        var found = new HashSet<String>();
        var open = new ArrayDeque<>(ids);
        while (!open.isEmpty()) {
            var next = open.pop();
            if (found.add(next)) {
                open.addAll(needsOf(next));
            }
        }
        return found;
    }

    private Map<String, List<String>> turnRound() {
        var turned = new HashMap<String, List<String>>();
        for (var id : jobs.keySet()) {
            for (var need : needsOf(id)) {
                turned.computeIfAbsent(need, none -> new ArrayList<>()).add(id);
            }
        }
        return turned;
    }

    // Kahn's algorithm, in the order of the workflow; what is in or behind a cycle never gets its turn.
    private Set<String> sort() {
        var waiting = new HashMap<String, Integer>();
        var ready = new ArrayDeque<String>();
        for (var id : jobs.keySet()) {
            waiting.put(id, needsOf(id).size());
            if (needsOf(id).isEmpty()) {
                ready.add(id);
            }
        }
        var sorted = new LinkedHashSet<String>();
        while (!ready.isEmpty()) {
            var id = ready.remove();
            sorted.add(id);
            for (var dependent : dependentsOf(id)) {
                if (waiting.merge(dependent, -1, Integer::sum) == 0) {
                    ready.add(dependent);
                }
            }
        }
        return sorted;
    }

    private List<List<String>> findCycles() {
        var cycles = new ArrayList<List<String>>();
        for (var component : StrongComponents.of(jobs.keySet(), this::needsOf)) {
            var first = component.get(0);
            if (component.size() > 1 || needsOf(first).contains(first)) {
                cycles.add(circle(first, new HashSet<>(component)));
            }
        }
        return cycles;
    }

    // The shortest way back to where it starts, along needs inside the group.
    private List<String> circle(String start, Set<String> group) {
        var previous = new HashMap<String, String>();
        var open = new ArrayDeque<String>();
        open.add(start);
        while (!open.isEmpty()) {
            var at = open.remove();
            for (var need : needsOf(at)) {
                if (need.equals(start)) {
                    var circle = new ArrayDeque<String>();
                    for (var back = at; back != null && !back.equals(start); back = previous.get(back)) {
                        circle.addFirst(back);
                    }
                    circle.addFirst(start);
                    return List.copyOf(circle);
                }
                if (group.contains(need) && !previous.containsKey(need)) {
                    previous.put(need, at);
                    open.add(need);
                }
            }
        }
        throw new IllegalStateException("no circle through " + start);
    }

    private List<String> needsOf(String id) {
        return needs.getOrDefault(id, List.of());
    }

    private List<String> dependentsOf(String id) {
        return dependents.getOrDefault(id, List.of());
    }

    private Job job(String id) {
        var job = jobs.get(id);
        if (job == null) {
            throw new IllegalArgumentException("no job \"" + id + "\" in this graph");
        }
        return job;
    }

    private static String key(String id) {
        return id.toLowerCase(Locale.ROOT);
    }
}
