package dev.millrace.core.graph;

import dev.millrace.core.workflow.Entries;
import dev.millrace.core.workflow.Items;
import dev.millrace.core.workflow.Matrix;
import dev.millrace.core.yaml.YamlNode;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Counts the jobs of a matrix of which at least all excludes are known. */
final class MatrixCount {

    // Comparing so many values takes a few milliseconds.
    private static final long AFFORDABLE = 200_000;
    // Larger numbers are cut to this one.
    private static final long MOST = 1_000_000_000;

    private final List<MatrixAxis> axes;
    private final List<Map<Integer, MatrixValue>> excludes;
    private final List<Map<Integer, MatrixValue>> includes;
    private final long combinations;
    private final boolean isListed;
    private final boolean isKnown;
    private final boolean isCounted;
    private final long jobs;

    private MatrixCount(Matrix matrix) {
        var named = axesOf(matrix);
        var places = new HashMap<String, Integer>();
        named.keySet().forEach(name -> places.put(name, places.size()));
        axes = List.copyOf(named.values());
        excludes = filters(matrix.exclude(), places, false);
        includes = filters(matrix.include(), places, true);
        combinations = axes.stream().mapToLong(MatrixAxis::size).reduce(1, MatrixCount::times);
        isListed = axes.stream().allMatch(MatrixAxis::isListed) && MatrixSize.areListed(matrix.include());
        isKnown = isListed && axes.stream().allMatch(MatrixAxis::isKnown) && areKnown(excludes) && areKnown(includes);
        isCounted = work() <= AFFORDABLE;
        jobs = axes.isEmpty() || combinations == 0 ? includes.size() : isCounted ? count() : estimate();
    }

    static MatrixSize of(Matrix matrix) {
        var count = new MatrixCount(matrix);
        return new MatrixSize(count.jobs, count.isExact());
    }

    private boolean isExact() {
        var isPlain = excludes.isEmpty() && includes.isEmpty() && combinations < MOST;
        return isPlain ? isListed : isKnown && isCounted;
    }

    private static Map<String, MatrixAxis> axesOf(Matrix matrix) {
        var axes = new LinkedHashMap<String, MatrixAxis>();
        matrix.axes().forEach(axis -> axes.put(fold(axis.key().raw()), MatrixAxis.of(axis.value())));
        matrix.axes().unreadable().forEach(mark -> axes.put(fold(mark.key()), MatrixAxis.UNKNOWN));
        return axes;
    }

    // What each combination asks of the axes. Other keys of an include ask nothing, while an exclude with them fits no
    // job.
    private static List<Map<Integer, MatrixValue>> filters(
            Items<Entries<YamlNode>> combinations, Map<String, Integer> places, boolean isInclude) {
        var filters = new ArrayList<Map<Integer, MatrixValue>>();
        for (var combination : combinations) {
            var filter = new LinkedHashMap<Integer, MatrixValue>();
            var strangers = 0;
            for (var entry : combination) {
                var place = places.get(fold(entry.key().raw()));
                if (place == null) {
                    strangers++;
                } else {
                    filter.put(place, MatrixValue.of(entry.value()));
                }
            }
            if (isInclude || strangers == 0) {
                filters.add(filter);
            }
        }
        return filters;
    }

    private static boolean areKnown(List<Map<Integer, MatrixValue>> filters) {
        return filters.stream().allMatch(filter -> filter.values().stream().allMatch(MatrixValue::isKnown));
    }

    private long work() {
        var conditions = (long) axes.size();
        for (var filter : excludes) {
            conditions += filter.size() + 1;
        }
        for (var filter : includes) {
            conditions += filter.size() + 1;
        }
        return times(combinations, conditions);
    }

    private long count() {
        var removing = excludes.stream().map(this::hits).toList();
        var extending = includes.stream().map(this::hits).toList();
        var extended = new BitSet(extending.size());
        var left = 0L;
        var at = new int[axes.size()];
        do {
            var isRemoved = removing.stream().anyMatch(filter -> fits(filter, at));
            left += isRemoved ? 0 : 1;
            // What may be removed may stay, too, and then be extended.
            if (!isRemoved || !isKnown) {
                for (var i = extended.nextClearBit(0); i < extending.size(); i = extended.nextClearBit(i + 1)) {
                    extended.set(i, fits(extending.get(i), at));
                }
            }
        } while (advance(at));
        return left + extending.size() - extended.cardinality();
    }

    private Map<Integer, BitSet> hits(Map<Integer, MatrixValue> filter) {
        var hits = new LinkedHashMap<Integer, BitSet>();
        filter.forEach((place, value) -> hits.put(place, axes.get(place).hits(value)));
        return hits;
    }

    private static boolean fits(Map<Integer, BitSet> filter, int[] at) {
        for (var condition : filter.entrySet()) {
            if (!condition.getValue().get(at[condition.getKey()])) {
                return false;
            }
        }
        return true;
    }

    private boolean advance(int[] at) {
        for (var i = at.length - 1; i >= 0; i--) {
            at[i]++;
            if (at[i] < axes.get(i).size()) {
                return true;
            }
            at[i] = 0;
        }
        return false;
    }

    // As if no two excludes removed the same job, and with those includes alone that name a value which its axis lacks.
    private long estimate() {
        var removed = excludes.stream().mapToDouble(this::share).sum();
        var added = includes.stream().filter(filter -> share(filter) == 0).count();
        return Math.max(0, (long) (combinations * (1 - removed))) + added;
    }

    /** The part of the combinations that a filter fits at most. */
    private double share(Map<Integer, MatrixValue> filter) {
        var share = 1.0;
        for (var condition : filter.entrySet()) {
            var axis = axes.get(condition.getKey());
            share *= (double) axis.mostHits(condition.getValue()) / axis.size();
        }
        return share;
    }

    private static long times(long a, long b) {
        return a != 0 && b > MOST / a ? MOST : Math.min(MOST, a * b);
    }

    private static String fold(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
