package dev.millrace.core.workflow;

import dev.millrace.annotations.PublicApi;
import dev.millrace.core.finding.Finding;
import dev.millrace.core.finding.ReaderCheck;
import dev.millrace.core.source.SourceFile;
import dev.millrace.core.yaml.YamlDocument;
import dev.millrace.core.yaml.YamlMapping;
import dev.millrace.core.yaml.YamlParser;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Reads a workflow file into a syntax tree. It reports what the tree cannot hold, see {@link ReaderCheck}, and goes on; the rest is for
 * rules to judge.
 *
 * <pre>{@code
 * var findings = new ArrayList<Finding>();
 * var workflow = WorkflowReader.read(SourceFile.of("ci.yml", text), findings::add);
 * }</pre>
 */
@PublicApi
public final class WorkflowReader {

    private WorkflowReader() {}

    /**
     * Reads a file.
     *
     * @param findings takes what is wrong
     * @return the workflow; empty when the file is no YAML or no mapping, which has been reported
     */
    public static Optional<Workflow> read(SourceFile file, Consumer<Finding> findings) {
        return read(YamlParser.parse(file, findings), findings);
    }

    /**
     * Reads a parsed file.
     *
     * @param findings takes what is wrong
     * @return the workflow; empty when the file is no mapping, which has been reported
     */
    public static Optional<Workflow> read(YamlDocument document, Consumer<Finding> findings) {
        return document.root().flatMap(root -> {
            if (root instanceof YamlMapping mapping) {
                return Optional.of(WorkflowSyntax.read(mapping, new Reading(findings, ReaderCheck.UNEXPECTED_KEY)));
            }
            findings.accept(ReaderCheck.WRONG_NODE_KIND.at(
                    root, "a workflow is a mapping with \"on\" and \"jobs\", but this is " + Mismatch.describe(root)));
            return Optional.empty();
        });
    }
}
