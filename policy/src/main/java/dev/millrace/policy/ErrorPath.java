package dev.millrace.policy;

import com.networknt.schema.path.NodePath;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Paths of the library, as lists of names and numbers. */
final class ErrorPath {

    // What these lead to is a part of the value.
    private static final Set<String> INTO = Set.of(
            "items",
            "prefixItems",
            "additionalItems",
            "unevaluatedItems",
            "additionalProperties",
            "unevaluatedProperties",
            "contains");
    private static final Set<String> INTO_BY_NAME = Set.of("properties", "patternProperties");
    private static final Set<String> BY_NAME = Set.of("allOf", "anyOf", "oneOf", "dependentSchemas", "dependencies");
    private static final Set<String> CHOICES = Set.of("anyOf", "oneOf");

    private ErrorPath() {}

    static List<Object> of(NodePath path) {
        var steps = new ArrayList<Object>();
        for (var i = 0; i < path.getNameCount(); i++) {
            steps.add(path.getElement(i));
        }
        return List.copyOf(steps);
    }

    /**
     * The place of a keyword, and of the value that it looks at.
     *
     * @param keyword the way through the schema that led to the keyword
     * @param value the path of the value
     */
    record Site(List<Object> keyword, List<Object> value) {

        /** The outermost choice between schemas that this is a part of, or this itself. */
        Site outermostChoice() {
            var depth = 0;
            for (var i = 0; i < keyword.size(); ) {
                var word = String.valueOf(keyword.get(i));
                if (CHOICES.contains(word)) {
                    return new Site(keyword.subList(0, i + 1), value.subList(0, Math.min(depth, value.size())));
                }
                var isNumbered = i + 1 < keyword.size() && keyword.get(i + 1) instanceof Integer;
                depth += INTO.contains(word) || INTO_BY_NAME.contains(word) ? 1 : 0;
                i += INTO_BY_NAME.contains(word) || BY_NAME.contains(word) || (INTO.contains(word) && isNumbered)
                        ? 2
                        : 1;
            }
            return this;
        }
    }
}
