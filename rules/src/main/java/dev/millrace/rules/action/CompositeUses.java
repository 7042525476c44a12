package dev.millrace.rules.action;

import dev.millrace.core.action.Action;
import dev.millrace.core.action.CompositeRuns;
import dev.millrace.core.context.ActionUse;
import dev.millrace.core.context.Repository;
import dev.millrace.core.rule.Scope;
import dev.millrace.core.workflow.Step;
import dev.millrace.core.workflow.UsesStep;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Which composite actions of a repository an action uses, and they in turn. */
final class CompositeUses {

    private final Action action;
    private final String folder;
    private final Repository repository;

    private CompositeUses(Action action, String folder, Repository repository) {
        this.action = action;
        this.folder = folder;
        this.repository = repository;
    }

    /**
     * A step of one composite action that uses another one.
     *
     * @param step the step
     * @param folder the folder of the action that it uses
     */
    record Edge(UsesStep step, String folder) {}

    /** What an action uses; nothing where it is not known in which repository it stands. */
    static CompositeUses of(Action action, Scope scope) {
        var folder = scope.file().map(ActionFolder::of).map(ActionFolder::path);
        return folder.isPresent()
                ? new CompositeUses(action, folder.get(), scope.repository())
                : new CompositeUses(action, "", Repository.UNKNOWN);
    }

    /** The shortest way from the action to itself; empty where there is none. */
    List<Edge> circle() {
        Set<String> seen = new HashSet<>();
        var ways = new ArrayList<List<Edge>>();
        ways.add(List.of());
        for (var i = 0; i < ways.size(); i++) {
            var way = ways.get(i);
            for (var edge : way.isEmpty()
                    ? edges(action)
                    : edges(way.get(way.size() - 1).folder())) {
                var longer = new ArrayList<>(way);
                longer.add(edge);
                if (edge.folder().equals(folder)) {
                    return longer;
                }
                if (seen.add(edge.folder())) {
                    ways.add(longer);
                }
            }
        }
        return List.of();
    }

    /** The longest way down from the action; empty where it meets a circle, which is another mistake. */
    List<Edge> longestWay() {
        Map<String, Optional<List<Edge>>> known = new HashMap<>();
        known.put(folder, Optional.empty());
        return longest(edges(action), known).orElse(List.of());
    }

    // Empty in a circle: while the ways from a folder are looked for, none is known.
    private Optional<List<Edge>> longest(List<Edge> edges, Map<String, Optional<List<Edge>>> known) {
        var longest = List.<Edge>of();
        for (var edge : edges) {
            var below = known.get(edge.folder());
            if (below == null) {
                known.put(edge.folder(), Optional.empty());
                below = longest(edges(edge.folder()), known);
                known.put(edge.folder(), below);
            }
            if (below.isEmpty()) {
                return Optional.empty();
            }
            if (below.get().size() >= longest.size()) {
                longest = new ArrayList<>(List.of(edge));
                longest.addAll(below.get());
            }
        }
        return Optional.of(longest);
    }

    private List<Edge> edges(String used) {
        return repository.action(used).map(this::edges).orElse(List.of());
    }

    private List<Edge> edges(Action user) {
        var edges = new ArrayList<Edge>();
        if (user.runs().orElse(null) instanceof CompositeRuns runs) {
            for (var step : runs.steps()) {
                edge(step).ifPresent(edges::add);
            }
        }
        return edges;
    }

    private Optional<Edge> edge(Step step) {
        return step instanceof UsesStep uses
                        && uses.uses().isLiteral()
                        && ActionUse.of(uses.uses().raw()).orElse(null) instanceof ActionUse.Local local
                ? local.folder().filter(this::isComposite).map(used -> new Edge(uses, used))
                : Optional.empty();
    }

    private boolean isComposite(String used) {
        return repository
                .action(used)
                .flatMap(Action::runs)
                .filter(CompositeRuns.class::isInstance)
                .isPresent();
    }
}
