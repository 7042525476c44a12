package dev.millrace.rules.action;

import dev.millrace.core.action.Runs;
import dev.millrace.core.facts.RunsUsing;
import java.util.List;
import java.util.Optional;

/** What {@code runs.using} says, and could say. */
final class Using {

    private Using() {}

    /** What is known of the runtime of an action; empty when it is unknown, and the kind of its {@code runs} a guess. */
    static Optional<RunsUsing> of(Runs runs) {
        return runs.using().flatMap(using -> RunsUsing.find(using.raw()));
    }

    /** The values that runners have. */
    static List<String> current() {
        return RunsUsing.all().stream()
                .filter(each -> each.status() == RunsUsing.Status.CURRENT)
                .map(RunsUsing::name)
                .toList();
    }

    /** The values that runners have, in words. */
    static String list() {
        var words = current();
        var last = words.size() - 1;
        return String.join(", ", words.subList(0, last)) + " or " + words.get(last);
    }

    /** What people call an action that runs so. */
    static String title(RunsUsing.Kind kind) {
        return switch (kind) {
            case JAVASCRIPT -> "a JavaScript action";
            case DOCKER -> "a Docker action";
            case COMPOSITE -> "a composite action";
        };
    }

    /** The name of the grammar's node for such an action's {@code runs}. */
    static String node(RunsUsing.Kind kind) {
        return switch (kind) {
            case JAVASCRIPT -> "javascript-runs";
            case DOCKER -> "docker-runs";
            case COMPOSITE -> "composite-runs";
        };
    }

    /** The key that says what such an action runs. */
    static String essentialKey(RunsUsing.Kind kind) {
        return switch (kind) {
            case JAVASCRIPT -> "main";
            case DOCKER -> "image";
            case COMPOSITE -> "steps";
        };
    }
}
