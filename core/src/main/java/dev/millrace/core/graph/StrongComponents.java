package dev.millrace.core.graph;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** The strongly connected components of a graph, by Tarjan's algorithm, without recursion: a chain of jobs may be long. */
final class StrongComponents {

    private final Function<String, List<String>> edges;
    private final Map<String, Integer> index = new HashMap<>();
    private final Map<String, Integer> low = new HashMap<>();
    private final Deque<String> open = new ArrayDeque<>();
    private final Set<String> isOpen = new HashSet<>();
    private final Map<String, Integer> component = new HashMap<>();

    private StrongComponents(Function<String, List<String>> edges) {
        this.edges = edges;
    }

    /** The components, each in the order of the nodes given, and in the order of their first nodes. */
    static List<List<String>> of(Collection<String> nodes, Function<String, List<String>> edges) {
        var search = new StrongComponents(edges);
        for (var node : nodes) {
            if (!search.index.containsKey(node)) {
                search.visit(node);
            }
        }
        var components = new LinkedHashMap<Integer, List<String>>();
        for (var node : nodes) {
            components
                    .computeIfAbsent(number(search.component, node), none -> new ArrayList<>())
                    .add(node);
        }
        return List.copyOf(components.values());
    }

    private void visit(String root) {
        Deque<Frame> stack = new ArrayDeque<>();
        stack.push(enter(root));
        while (!stack.isEmpty()) {
            var frame = stack.peek();
            if (frame.next < frame.targets.size()) {
                var target = frame.targets.get(frame.next++);
                if (!index.containsKey(target)) {
                    stack.push(enter(target));
                } else if (isOpen.contains(target)) {
                    lower(frame.node, number(index, target));
                }
            } else {
                stack.pop();
                leave(frame.node);
                if (!stack.isEmpty()) {
                    lower(stack.peek().node, number(low, frame.node));
                }
            }
        }
    }

    private Frame enter(String node) {
        index.put(node, index.size());
        low.put(node, number(index, node));
        open.push(node);
        isOpen.add(node);
        return new Frame(node, edges.apply(node));
    }

    private void leave(String node) {
        if (number(low, node) != number(index, node)) {
            return;
        }
        String member;
        do {
            member = open.pop();
            isOpen.remove(member);
            component.put(member, number(index, node));
        } while (!member.equals(node));
    }

    private void lower(String node, int value) {
        low.merge(node, value, Math::min);
    }

    private static int number(Map<String, Integer> map, String node) {
        return map.getOrDefault(node, -1);
    }

    private static final class Frame {

        private final String node;
        private final List<String> targets;
        private int next;

        Frame(String node, List<String> targets) {
            this.node = node;
            this.targets = targets;
        }
    }
}
