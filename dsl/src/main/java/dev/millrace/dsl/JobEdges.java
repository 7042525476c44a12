package dev.millrace.dsl;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
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
    private final List<List<Integer>> derived = new ArrayList<>();
    private final List<BitSet> ancestors = new ArrayList<>();
    private final BitSet begun = new BitSet();

    JobEdges(List<PlacedJob> jobs) {
        this.jobs = jobs;
        for (var i = 0; i < jobs.size(); i++) {
            byId.putIfAbsent(jobs.get(i).key(), i);
            places.put(jobs.get(i), i);
            direct.add(new LinkedHashSet<>());
            derived.add(List.of());
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

    /** What a job needs for its stage. */
    void derive(PlacedJob job, List<PlacedJob> others) {
        derived.set(at(job), others.stream().map(this::at).toList());
    }

    /** Works out the edges once all is said; {@link #needs} and {@link #isAncestor} tell them. */
    void resolve() {
        for (var i = 0; i < jobs.size(); i++) {
            ancestorsOf(i);
        }
    }

    /** What a job needs, in the order in which it is written. */
    List<PlacedJob> needs(PlacedJob job) {
        return direct.get(at(job)).stream().map(jobs::get).toList();
    }

    /** Whether a job has to end before another starts. */
    boolean isAncestor(PlacedJob ancestor, PlacedJob job) {
        return ancestors.get(at(job)).get(at(ancestor));
    }

    @CanIgnoreReturnValue
    private BitSet ancestorsOf(int job) {
        var found = ancestors.get(job);
        // In a circle the rest is left out: the circle is what has to be mended.
        if (begun.get(job)) {
            return found;
        }
        begun.set(job);
        var implied = new BitSet();
        direct.get(job).forEach(need -> implied.or(ancestorsOf(need)));
        derived.get(job).forEach(need -> implied.or(ancestorsOf(need)));
        for (var need : derived.get(job)) {
            if (!implied.get(need)) {
                direct.get(job).add(need);
            }
        }
        found.or(implied);
        direct.get(job).forEach(found::set);
        return found;
    }

    private int at(PlacedJob job) {
        return places.getOrDefault(job, 0);
    }
}
