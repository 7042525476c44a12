package dev.millrace.dsl;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which job needs which: what is written and what follows from references in that order, and of what stages add only those that nothing else
 * implies.
 */
final class JobEdges {

    private final List<PlacedJob> jobs;
    private final Map<String, Integer> byId = new HashMap<>();
    private final Map<PlacedJob, Integer> places = new HashMap<>();
    private final List<Set<Integer>> direct = new ArrayList<>();
    private final List<BitSet> derived = new ArrayList<>();
    private final List<BitSet> ancestors = new ArrayList<>();
    // Jobs that look at all their needs together, of which none may be left out.
    private final BitSet lookingAtAll = new BitSet();

    JobEdges(List<PlacedJob> jobs) {
        this.jobs = jobs;
        for (var i = 0; i < jobs.size(); i++) {
            byId.putIfAbsent(jobs.get(i).key(), i);
            places.put(jobs.get(i), i);
            direct.add(new LinkedHashSet<>());
            derived.add(new BitSet());
            ancestors.add(new BitSet());
        }
    }

    /** That a job needs another, whatever else it needs; of a job that is not there or is itself nothing is said. */
    void need(PlacedJob job, String other) {
        var found = byId.get(other);
        if (found != null && !jobs.get(found).equals(job)) {
            direct.get(at(job)).add(found);
        }
    }

    /**
     * What a job needs for its stage.
     *
     * @param looksAtAll whether it looks at all its needs together, so that none may be left out
     */
    void derive(PlacedJob job, BitSet others, boolean looksAtAll) {
        derived.get(at(job)).or(others);
        lookingAtAll.set(at(job), looksAtAll);
    }

    /** Works out the edges once all is said; {@link #needs} and {@link #isAncestor} tell them. */
    void resolve() {
        var begun = new BitSet();
        for (var i = 0; i < jobs.size(); i++) {
            if (!begun.get(i)) {
                resolve(i, begun);
            }
        }
    }

    /** What a job needs, in the order in which it is written. */
    List<PlacedJob> needs(PlacedJob job) {
        return direct.get(at(job)).stream().map(jobs::get).toList();
    }

    /** The jobs that have to end before a job starts. */
    List<PlacedJob> ancestors(PlacedJob job) {
        return ancestors.get(at(job)).stream().mapToObj(jobs::get).toList();
    }

    /** Whether a job has to end before another starts. */
    boolean isAncestor(PlacedJob ancestor, PlacedJob job) {
        return ancestors.get(at(job)).get(at(ancestor));
    }

    // Depth first without recursion, for chains of any length. In a circle the rest is left out: the circle is what has
    // to be mended.
    private void resolve(int start, BitSet begun) {
        var path = new ArrayDeque<Integer>();
        var open = new HashMap<Integer, BitSet>();
        path.push(start);
        while (!path.isEmpty()) {
            int job = path.peek();
            var left = open.get(job);
            if (left == null) {
                begun.set(job);
                left = all(job);
                open.put(job, left);
            }
            left.andNot(begun);
            var next = left.nextSetBit(0);
            if (next >= 0) {
                path.push(next);
            } else {
                path.pop();
                finish(job);
            }
        }
    }

    private void finish(int job) {
        var implied = new BitSet();
        all(job).stream().forEach(need -> implied.or(ancestors.get(need)));
        derived.get(job).stream()
                .filter(need -> lookingAtAll.get(job) || !implied.get(need))
                .forEach(direct.get(job)::add);
        var found = ancestors.get(job);
        found.or(implied);
        direct.get(job).forEach(found::set);
    }

    private BitSet all(int job) {
        var all = new BitSet();
        all.or(derived.get(job));
        direct.get(job).forEach(all::set);
        return all;
    }

    private int at(PlacedJob job) {
        return places.getOrDefault(job, 0);
    }
}
