package dev.millrace.codegen.schema;

import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which keys of a node go together, where the grammar does not tell: what rules of their own say with more words. */
final class Rules {

    private static final List<String> OUTSIDE_PARALLEL = List.of("wait", "wait-all", "cancel", "parallel");

    // Runners take no notice of other keys there, and actions that work have some.
    private static final Set<String> OPEN = Set.of("action", "action-input", "branding");

    private static final Map<String, List<Schema>> BY_NODE = Named.nodes(Map.of(
            "dispatch-input",
            List.of(Conditions.says("type", List.of("choice"))
                    .then(Schema.required(List.of("options")))
                    .with("else", Conditions.without(List.of("options")))),
            // Composite actions have no default.
            "composite-run-step",
            List.of(Schema.required(List.of("shell"))),
            "javascript-runs",
            List.of(Schema.required(List.of("main")), goesWith("pre-if", "pre"), goesWith("post-if", "post")),
            "docker-runs",
            List.of(goesWith("pre-if", "pre-entrypoint"), goesWith("post-if", "post-entrypoint"))));

    private Rules() {}

    static boolean isOpen(String node) {
        return OPEN.contains(node);
    }

    static List<Schema> of(String node) {
        return BY_NODE.getOrDefault(node, List.of());
    }

    private static Schema goesWith(String key, String other) {
        return Conditions.has(key).then(Schema.required(List.of(other)));
    }

    /** What may stand in {@code parallel}: a step that runs a script or an action, and that is beside the others anyway. */
    static Schema inParallel() {
        var without = Conditions.without(OUTSIDE_PARALLEL);
        if (without.members().get("properties") instanceof Schema keys) {
            return without.with("properties", keys.with("background", Schema.EMPTY.with("const", false)));
        }
        return without;
    }
}
