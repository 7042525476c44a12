package dev.millrace.rules.semantics.call;

import dev.millrace.core.expression.TextRange;
import dev.millrace.core.workflow.WorkflowRef;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** How many workflows one leads to, and through how many others. */
final class CallLevels {

    private final LocalWorkflows workflows;

    CallLevels(LocalWorkflows workflows) {
        this.workflows = workflows;
    }

    /** A chain of so many calls, from the workflow itself on; empty where there is none, or where it goes round in a circle. */
    List<LocalCall> chainOf(int calls) {
        var levels = new ArrayList<Map<String, LocalCall>>();
        var level = List.of(workflows.root());
        for (var i = 0; i < calls && !level.isEmpty(); i++) {
            var next = new LinkedHashMap<String, LocalCall>();
            for (var file : level) {
                workflows.callsFrom(file).forEach(call -> next.putIfAbsent(call.to(), call));
            }
            levels.add(next);
            level = List.copyOf(next.keySet());
        }
        return level.isEmpty() ? List.of() : straight(levels, level.get(0));
    }

    private List<LocalCall> straight(List<Map<String, LocalCall>> levels, String end) {
        var chain = new ArrayList<LocalCall>();
        var seen = new HashSet<String>();
        var file = end;
        for (var i = levels.size() - 1; i >= 0; i--) {
            var call = levels.get(i).get(file);
            if (call == null || !seen.add(file)) {
                return List.of();
            }
            chain.add(call);
            file = call.from();
        }
        Collections.reverse(chain);
        return seen.contains(workflows.root()) ? List.of() : chain;
    }

    /**
     * The different workflows that are called, each with the reference of the workflow's own job that leads to it first.
     *
     * <p>Two versions of one file count once.
     */
    Map<String, Reference> called() {
        var found = new LinkedHashMap<String, Reference>();
        var open = new ArrayDeque<Step>();
        var files = new HashSet<String>();
        files.add(workflows.root());
        open.add(new Step(workflows.root(), Optional.empty()));
        while (!open.isEmpty()) {
            var step = open.remove();
            for (var reference : workflows.referencesFrom(step.file())) {
                var first = step.first().orElse(reference);
                nameOf(reference).ifPresent(name -> found.putIfAbsent(name, first));
                reference
                        .localFile()
                        .filter(files::add)
                        .ifPresent(file -> open.add(new Step(file, Optional.of(first))));
            }
        }
        return found;
    }

    private record Step(String file, Optional<Reference> first) {}

    private static Optional<String> nameOf(Reference reference) {
        if (reference.ref() instanceof WorkflowRef.Remote remote) {
            var repository = new TextRange(0, remote.repository().end());
            return Optional.of(
                    reference.text(repository).toLowerCase(Locale.ROOT) + "/" + reference.text(remote.path()));
        }
        return reference.localFile();
    }
}
