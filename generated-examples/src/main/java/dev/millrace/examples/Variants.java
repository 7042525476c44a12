package dev.millrace.examples;

import dev.millrace.core.workflow.Entries;
import dev.millrace.core.workflow.Entry;
import dev.millrace.core.workflow.Items;
import dev.millrace.core.workflow.Job;
import dev.millrace.core.workflow.Matrix;
import dev.millrace.core.yaml.YamlNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.Stream;

/** Counts the variants of a matrix as GitHub makes them. */
final class Variants {

    private Variants() {}

    /** The variants of a job; empty when it has no matrix, or an expression computes a list of it. */
    static OptionalInt of(Job job) {
        return job.strategy()
                .flatMap(strategy -> strategy.matrix())
                .filter(Variants::isStatic)
                .map(matrix -> OptionalInt.of(count(matrix)))
                .orElse(OptionalInt.empty());
    }

    private static boolean isStatic(Matrix matrix) {
        var lists = Stream.concat(
                Stream.of(matrix.include(), matrix.exclude()),
                matrix.axes().stream().map(Entry::value));
        return matrix.expression().isEmpty()
                && matrix.axes().expression().isEmpty()
                && lists.allMatch(list -> list.expression().isEmpty());
    }

    private static int count(Matrix matrix) {
        var combinations = combinations(matrix.axes());
        combinations.removeIf(each -> matrix.exclude().stream().anyMatch(cells -> holds(each, cells.stream())));
        // What is included is added to the combinations whose axes it agrees with; it is one more if there are none.
        var more = matrix.include().stream()
                .filter(cells -> combinations.stream()
                        .noneMatch(each -> holds(each, cells.stream().filter(cell -> isAxis(each, cell)))))
                .count();
        return combinations.size() + (int) more;
    }

    private static List<Map<String, YamlNode>> combinations(Entries<Items<YamlNode>> axes) {
        List<Map<String, YamlNode>> all = axes.isEmpty() ? List.of() : List.of(Map.of());
        for (var axis : axes) {
            var longer = new ArrayList<Map<String, YamlNode>>();
            for (var each : all) {
                for (var value : axis.value()) {
                    var combination = new HashMap<>(each);
                    combination.put(axis.key().raw(), value);
                    longer.add(combination);
                }
            }
            all = longer;
        }
        return new ArrayList<>(all);
    }

    private static boolean holds(Map<String, YamlNode> combination, Stream<Entry<YamlNode>> cells) {
        return cells.allMatch(
                cell -> cell.value().equals(combination.get(cell.key().raw())));
    }

    private static boolean isAxis(Map<String, YamlNode> combination, Entry<YamlNode> cell) {
        return combination.containsKey(cell.key().raw());
    }
}
