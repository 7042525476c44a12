package dev.millrace.core.workflow;

import dev.millrace.annotations.PublicApi;
import dev.millrace.core.yaml.YamlEmitter;
import dev.millrace.core.yaml.YamlMapping;
import java.util.List;

/**
 * Writes a syntax tree as YAML: as a careful person would, the same text for the same tree on every machine.
 *
 * <pre>{@code
 * WorkflowWriter.write(workflow) // "name: CI\n\non: push\n..."
 * }</pre>
 */
@PublicApi
public final class WorkflowWriter {

    private WorkflowWriter() {}

    /** The workflow's text, with LF line ends. */
    public static String write(Workflow workflow) {
        return write(workflow, List.of());
    }

    /** The workflow's text below a header, each line of which becomes a comment. */
    public static String write(Workflow workflow, List<String> header) {
        var root = toYaml(workflow);
        return YamlEmitter.emit(root, mapping -> isSpaced(mapping, root), header);
    }

    // Another mapping may be equal to one of the two, and gets no blank lines all the same.
    @SuppressWarnings("ReferenceEquality")
    private static boolean isSpaced(YamlMapping mapping, YamlMapping root) {
        return mapping == root
                || root.get("jobs").filter(jobs -> jobs == mapping).isPresent();
    }

    /** The workflow as YAML nodes, which keep the origins of the tree. */
    public static YamlMapping toYaml(Workflow workflow) {
        return WorkflowSyntax.write(workflow);
    }
}
