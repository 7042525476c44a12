package dev.millrace.codegen.schema;

import dev.millrace.core.facts.Grammar;
import java.util.Map;

/**
 * What the code says of parts of the grammar by their names. A name that the grammar has no more would be passed over without a word.
 */
final class Named {

    private Named() {}

    /** The same, if each name is that of a node. */
    static <T> Map<String, T> nodes(Map<String, T> byName) {
        byName.keySet().forEach(Grammar::node);
        return byName;
    }

    /** The same, if each name is that of a node and one of its keys, like {@code steps-job runs-on}. */
    static <T> Map<String, T> keysOfNodes(Map<String, T> byName) {
        for (var name : byName.keySet()) {
            var space = name.indexOf(' ');
            Grammar.node(name.substring(0, space)).key(name.substring(space + 1));
        }
        return byName;
    }

    /** The same, if some node has a key of each name. */
    static <T> Map<String, T> keys(Map<String, T> byName) {
        for (var name : byName.keySet()) {
            if (Grammar.nodes().stream().noneMatch(node -> node.has(name))) {
                throw new IllegalArgumentException("no node of the grammar has the key \"" + name + "\"");
            }
        }
        return byName;
    }
}
