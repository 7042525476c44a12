package dev.millrace.core.facts;

import dev.millrace.annotations.PublicApi;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * GitHub's grammar of workflows and of action metadata: {@code grammar.tsv}.
 *
 * <pre>{@code
 * Grammar.node("steps-job").names() // name, permissions, needs, if, ...
 * }</pre>
 */
@PublicApi
public final class Grammar {

    private Grammar() {}

    private static final class Holder {
        static final Map<String, GrammarNode> NODES = read(FactFiles.current());
    }

    /** The node of a name; an unknown one is a mistake in the program. */
    public static GrammarNode node(String name) {
        var node = Holder.NODES.get(name);
        if (node == null) {
            throw new IllegalArgumentException("the grammar has no node \"" + name + "\"");
        }
        return node;
    }

    /** All nodes, in the order of the file. */
    public static Collection<GrammarNode> nodes() {
        return List.copyOf(Holder.NODES.values());
    }

    /** The day of which the grammar tells. */
    public static LocalDate date() {
        return FactFiles.current().date("grammar.tsv");
    }

    static Map<String, GrammarNode> read(FactFiles files) {
        var nodes = new LinkedHashMap<String, GrammarNode>();
        for (var row : files.lines("nodes.tsv")) {
            nodes.put(row.column(0), new GrammarNode(row.column(0), row.column(1)));
        }
        for (var row : files.lines("grammar.tsv")) {
            var flags = row.list(4);
            var node = nodes.get(row.column(0));
            if (node == null) {
                throw row.broken("nodes.tsv has no node \"" + row.column(0) + "\"");
            }
            node.add(new GrammarKey(
                    row.column(0),
                    row.column(1),
                    ValueKind.parse(row.column(2)),
                    row.column(3),
                    flags.contains("required"),
                    flags.contains("filled"),
                    row.list(5),
                    description(row, nodes)));
        }
        return nodes;
    }

    // What several nodes have in common is said by the first of them.
    private static String description(FactLine row, Map<String, GrammarNode> nodes) {
        var text = row.column(6);
        if (text.charAt(0) != '@') {
            return text;
        }
        var node = nodes.get(text.substring(1));
        if (node == null || !node.has(row.column(1))) {
            throw row.broken("no node \"" + text.substring(1) + "\" further up has a key \"" + row.column(1) + "\"");
        }
        return node.key(row.column(1)).description();
    }
}
