package dev.millrace.codegen.schema;

import dev.millrace.core.facts.GrammarKey;
import dev.millrace.core.facts.GrammarNode;
import dev.millrace.core.facts.RunsUsing;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

/**
 * Mappings with given keys. Where one may be of several nodes, like a step, its schema has the keys of all, so that an editor offers
 * them, and says then which go together.
 */
final class Mappings {

    private final Definitions definitions;
    private final Function<GrammarKey, Schema> properties;

    /** The function describes a key and what it takes. */
    Mappings(Definitions definitions, Function<GrammarKey, Schema> properties) {
        this.definitions = definitions;
        this.properties = properties;
    }

    /**
     * A reference to the schema of a mapping that is one of some nodes.
     *
     * @param optional whether nothing may stand in its place: told by its type, as of two alternatives an editor reports the wrong one
     */
    Schema reference(List<GrammarNode> nodes, boolean optional) {
        var first = nodes.get(0);
        if (nodes.size() > 1) {
            return definitions.reference(kind(first), () -> of(nodes));
        }
        return optional
                ? definitions.reference(first.name() + "-or-nothing", () -> orNothing(of(first)))
                : definitions.reference(first.name(), () -> of(first));
    }

    /** The schema of a mapping, or of nothing in its place. */
    static Schema orNothing(Schema mapping) {
        return mapping.with("type", List.of("object", "null"));
    }

    // A run-step and a uses-step are kinds of a step.
    private static String kind(GrammarNode node) {
        return node.name().substring(node.name().lastIndexOf('-') + 1);
    }

    /** A mapping of one node. */
    Schema of(GrammarNode node) {
        var schema = keys(List.of(node));
        var required = required(node);
        if (!required.isEmpty()) {
            schema = schema.plus(Schema.required(required));
        }
        for (var rule : Rules.of(node.name())) {
            schema = schema.and(rule);
        }
        return schema.titled(node.title());
    }

    private Schema of(List<GrammarNode> nodes) {
        var schema = keys(nodes).titled(title(nodes));
        var others = new ArrayList<Schema>();
        for (var node : nodes) {
            var own = own(node, nodes);
            if (kind(node).equals("runs")) {
                schema = schema.and(Conditions.says("using", runtimes(node)).then(body(node, nodes, List.of("using"))));
            } else if (own.size() == 1) {
                schema = schema.and(Conditions.has(own.get(0)).then(body(node, nodes, own)));
                others.add(Schema.required(own).titled(node.title()));
            } else if (own.isEmpty()) {
                // A step that is none of these does nothing.
                schema = schema.with("anyOf", List.copyOf(others));
            } else {
                schema = otherwise(schema, body(node, nodes, List.of()));
            }
        }
        return kind(nodes.get(0)).equals("runs") ? schema.plus(Schema.required(List.of("using"))) : schema;
    }

    // A job that calls no workflow is one with steps.
    private static Schema otherwise(Schema schema, Schema body) {
        if (schema.members().get("allOf") instanceof List<?> all && all.get(0) instanceof Schema last) {
            return schema.with("allOf", List.of(last.with("else", body)));
        }
        throw new IllegalStateException("nothing tells this node from others");
    }

    // What a mapping of this node must and must not have, once it is known to be one.
    private static Schema body(GrammarNode node, List<GrammarNode> nodes, List<String> known) {
        var body = Conditions.without(
                union(nodes).keySet().stream().filter(key -> !node.has(key)).toList());
        var required =
                required(node).stream().filter(key -> !known.contains(key)).toList();
        if (!required.isEmpty()) {
            body = body.plus(Schema.required(required));
        }
        for (var rule : Rules.of(node.name())) {
            body = body.and(rule);
        }
        return body;
    }

    private Schema keys(List<GrammarNode> nodes) {
        var keys = Schema.EMPTY;
        Object others = nodes.stream().map(GrammarNode::name).anyMatch(Rules::isOpen);
        for (var key : union(nodes).values()) {
            if (key.name().equals("*")) {
                others = properties.apply(key);
            } else {
                keys = keys.with(key.name(), properties.apply(key));
            }
        }
        return Schema.closed(keys).with("additionalProperties", others);
    }

    private static Map<String, GrammarKey> union(List<GrammarNode> nodes) {
        var keys = new LinkedHashMap<String, GrammarKey>();
        for (var node : nodes) {
            for (var key : node.keys()) {
                var first = keys.putIfAbsent(key.name(), key);
                if (first != null && !isSame(first, key)) {
                    throw new IllegalStateException(
                            "\"" + key.name() + "\" is not the same in " + first.node() + " and " + key.node()
                                    + ", which editors cannot tell from each other while they are written");
                }
            }
        }
        return keys;
    }

    private static boolean isSame(GrammarKey one, GrammarKey other) {
        return one.kind().equals(other.kind())
                && one.availability().equals(other.availability())
                && one.allowed().equals(other.allowed())
                && one.description().equals(other.description());
    }

    private static List<String> required(GrammarNode node) {
        return node.keys().stream()
                .filter(GrammarKey::required)
                .map(GrammarKey::name)
                .toList();
    }

    // The required keys by which a node is told from the others.
    private static List<String> own(GrammarNode node, List<GrammarNode> nodes) {
        return required(node).stream()
                .filter(key -> nodes.stream().allMatch(other -> other.equals(node) || !other.has(key)))
                .toList();
    }

    private static String title(List<GrammarNode> nodes) {
        var kind = kind(nodes.get(0));
        return kind.equals("runs") ? "\"runs\"" : "a " + kind;
    }

    private static List<String> runtimes(GrammarNode node) {
        return RunsUsing.all().stream()
                .filter(runtime -> runtime.status() != RunsUsing.Status.REMOVED)
                .filter(runtime -> node.name().equals(runtime.kind().name().toLowerCase(Locale.ROOT) + "-runs"))
                .map(RunsUsing::name)
                .toList();
    }
}
