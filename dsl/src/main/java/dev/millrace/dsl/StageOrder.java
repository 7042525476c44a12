package dev.millrace.dsl;

import dev.millrace.core.finding.Finding;
import dev.millrace.core.finding.Related;
import dev.millrace.core.finding.Suggestion;
import dev.millrace.dsl.plan.PipelineCheck;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/** The stages of a workflow, and which come before which. */
final class StageOrder {

    private final Map<String, Stage> stages = new LinkedHashMap<>();
    private final Map<String, List<String>> before = new LinkedHashMap<>();

    private StageOrder() {}

    static StageOrder of(List<Stage> all, Consumer<Finding> findings) {
        var order = new StageOrder();
        String previous = null;
        for (var stage : all) {
            var first = order.stages.putIfAbsent(stage.name(), stage);
            if (first != null) {
                findings.accept(PipelineCheck.DUPLICATE_STAGE
                        .at(
                                stage.origin(),
                                "two stages are called \"" + stage.name()
                                        + "\"; rename one of them, or put all jobs into one")
                        .withRelated(Related.to(first.origin(), "the first of them")));
                continue;
            }
            order.before.put(stage.name(), stage.afterNames().orElse(previous == null ? List.of() : List.of(previous)));
            previous = stage.name();
        }
        order.findUnknown(findings);
        order.findCycles(findings);
        return order;
    }

    /** The stages that come before one, from the first of the workflow; of those in a circle, none before another. */
    List<Stage> before(Stage stage) {
        var found = new LinkedHashSet<String>();
        collect(stage.name(), found);
        if (found.contains(stage.name())) {
            // The circle is reported once, and not again as one of the jobs.
            found.removeIf(other -> isBefore(stage.name(), other));
        }
        return stages.values().stream()
                .filter(each -> found.contains(each.name()))
                .toList();
    }

    private boolean isBefore(String name, String other) {
        var found = new LinkedHashSet<String>();
        collect(other, found);
        return found.contains(name);
    }

    private void collect(String name, Set<String> found) {
        for (var each : before.getOrDefault(name, List.of())) {
            if (stages.containsKey(each) && found.add(each)) {
                collect(each, found);
            }
        }
    }

    private void findUnknown(Consumer<Finding> findings) {
        before.forEach((name, others) -> others.stream()
                .filter(other -> !stages.containsKey(other))
                .forEach(other -> findings.accept(PipelineCheck.STAGE_UNKNOWN.at(
                        stage(name).origin(),
                        "stage \"" + name + "\" comes after \"" + other + "\", which the workflow does not have"
                                + Suggestion.hint(other, stages.keySet())
                                + "; add that to stages(…)"))));
    }

    private void findCycles(Consumer<Finding> findings) {
        var reported = new LinkedHashSet<String>();
        for (var name : stages.keySet()) {
            var found = new LinkedHashSet<String>();
            collect(name, found);
            if (found.contains(name) && reported.add(name)) {
                reported.addAll(found);
                var circle = new ArrayList<>(found);
                circle.remove(name);
                circle.add(0, name);
                findings.accept(PipelineCheck.STAGE_CYCLE
                        .at(
                                stage(name).origin(),
                                "stages come after each other in a circle: " + String.join(" → ", circle) + " → " + name
                                        + "; take one after(…) away")
                        .withRelated(circle.stream()
                                .skip(1)
                                .map(other -> Related.to(stage(other).origin(), "stage \"" + other + "\""))
                                .toArray(Related[]::new)));
            }
        }
    }

    private Stage stage(String name) {
        var stage = stages.get(name);
        if (stage == null) {
            throw new IllegalArgumentException("no stage \"" + name + "\"");
        }
        return stage;
    }
}
