package dev.millrace.dsl;

import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The jobs of stages, and which of them a job of a stage waits for; worked out once a stage. */
final class StageJobs {

    private final StageOrder order;
    private final Map<String, BitSet> all = new HashMap<>();
    private final Map<String, BitSet> blocking = new HashMap<>();
    private final Map<String, Waiting> waiting = new HashMap<>();

    /** What the jobs of a stage wait for: a reporting one for all before it, any other for what may stop it. */
    private record Waiting(BitSet blocking, BitSet all) {}

    StageJobs(StageOrder order, List<PlacedJob> jobs) {
        this.order = order;
        for (var i = 0; i < jobs.size(); i++) {
            var stage = jobs.get(i).stage().map(Stage::name);
            add(all, stage, i);
            if (jobs.get(i).isBlocking()) {
                add(blocking, stage, i);
            }
        }
    }

    /** The places of the jobs that a job waits for because of its stage. */
    BitSet before(PlacedJob job) {
        var found = job.stage().map(stage -> waiting.computeIfAbsent(stage.name(), none -> waiting(stage)));
        return found.map(each -> job.isReporting() ? each.all() : each.blocking())
                .orElseGet(BitSet::new);
    }

    private Waiting waiting(Stage stage) {
        var found = new Waiting(new BitSet(), new BitSet());
        for (var before : order.before(stage)) {
            found.blocking().or(blocking.getOrDefault(before.name(), new BitSet()));
            found.all().or(all.getOrDefault(before.name(), new BitSet()));
        }
        return found;
    }

    private static void add(Map<String, BitSet> places, Optional<String> stage, int place) {
        stage.ifPresent(
                name -> places.computeIfAbsent(name, none -> new BitSet()).set(place));
    }
}
