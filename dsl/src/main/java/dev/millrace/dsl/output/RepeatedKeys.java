package dev.millrace.dsl.output;

import dev.millrace.core.finding.Finding;
import dev.millrace.core.finding.ReaderCheck;
import dev.millrace.core.finding.Related;
import dev.millrace.core.source.Origin;
import dev.millrace.core.workflow.Workflow;
import dev.millrace.core.workflow.WorkflowWriter;
import dev.millrace.core.yaml.YamlMapping;
import dev.millrace.core.yaml.YamlNode;
import dev.millrace.core.yaml.YamlPath;
import dev.millrace.core.yaml.YamlSequence;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;

/**
 * Finds the keys that the YAML of a Java workflow would have twice: the same event in two triggers, or an extra key beside the method that
 * writes it. In files, the reader finds them.
 */
final class RepeatedKeys {

    private final YamlMapping root;
    private final List<Finding> found = new ArrayList<>();

    private RepeatedKeys(YamlMapping root) {
        this.root = root;
    }

    static List<Finding> in(Workflow workflow) {
        var keys = new RepeatedKeys(WorkflowWriter.toYaml(workflow));
        keys.look(keys.root);
        return keys.found;
    }

    private void look(YamlNode node) {
        if (node instanceof YamlSequence sequence) {
            sequence.items().forEach(this::look);
        } else if (node instanceof YamlMapping mapping) {
            // Of jobs with one id a rule tells.
            if (!isJobs(mapping)) {
                check(mapping);
            }
            mapping.entries().forEach(entry -> look(entry.value()));
        }
    }

    private void check(YamlMapping mapping) {
        var first = new HashMap<String, Origin>();
        for (var entry : mapping.entries()) {
            var key = entry.key().raw();
            var value = entry.value().origin();
            var before = first.putIfAbsent(key, value);
            if (before != null) {
                found.add(ReaderCheck.YAML_DUPLICATE_KEY
                        .at(value, "key \"" + key + "\" would be written twice; say it once")
                        .withRelated(Related.to(before, "the first \"" + key + "\""))
                        .withPath(YamlPath.of(root, value)));
            }
        }
    }

    @SuppressWarnings("ReferenceEquality")
    private boolean isJobs(YamlMapping mapping) {
        return root.get("jobs").filter(jobs -> jobs == mapping).isPresent();
    }
}
