package dev.millrace.dsl.output;

import dev.millrace.core.finding.Location;
import dev.millrace.core.source.Origin;
import dev.millrace.core.workflow.Workflow;
import dev.millrace.core.workflow.WorkflowWriter;
import dev.millrace.core.yaml.YamlMapping;
import dev.millrace.core.yaml.YamlNode;
import dev.millrace.core.yaml.YamlSequence;
import java.util.HashMap;
import java.util.Map;

/** The lines of Java that the parts of a workflow come from, by their paths in the YAML. */
final class JavaPlaces {

    private final Map<String, Origin> origins = new HashMap<>();

    private JavaPlaces() {}

    static JavaPlaces of(Workflow workflow) {
        var places = new JavaPlaces();
        places.add("", WorkflowWriter.toYaml(workflow));
        // The mapping as a whole is made by the writer.
        places.origins.put("", workflow.origin());
        return places;
    }

    /** The origin of the part at a path like {@code jobs.build.steps[0]}. */
    Origin origin(String path) {
        return origins.getOrDefault(path, Origin.UNKNOWN);
    }

    /** The line, as it is told in a sentence: {@code Ci.java:12}. */
    String at(String path) {
        return at(origin(path));
    }

    static String at(Origin origin) {
        var place = Location.of(origin);
        return place.line() == 0
                ? "the Java"
                : place.file().substring(place.file().lastIndexOf('/') + 1) + ":" + place.line();
    }

    private void add(String path, YamlNode node) {
        origins.put(path, node.origin());
        if (node instanceof YamlMapping mapping) {
            for (var entry : mapping.entries()) {
                var key = entry.key().raw();
                add(path.isEmpty() ? key : path + "." + key, entry.value());
            }
        } else if (node instanceof YamlSequence sequence) {
            for (var i = 0; i < sequence.items().size(); i++) {
                add(path + "[" + i + "]", sequence.items().get(i));
            }
        }
    }
}
