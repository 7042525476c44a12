package dev.millrace.examples;

import dev.millrace.annotations.PublicApi;
import dev.millrace.core.finding.Finding;
import dev.millrace.examples.view.WorkflowView;
import java.nio.file.Path;
import java.util.List;

/**
 * A workflow of the demonstration.
 *
 * <pre>{@code
 * demo.workflows().forEach(workflow -> open(workflow.file()))
 * }</pre>
 *
 * @param example the example that it belongs to
 * @param file the file
 * @param isWritten whether the file had to be written; if not, it was up to date
 * @param lines how many lines the file has
 * @param workflow what is in it
 * @param findings what the validator says of the file
 */
@PublicApi
public record DemoWorkflow(
        Example example, Path file, boolean isWritten, long lines, WorkflowView workflow, List<Finding> findings) {

    /** Copies the list. */
    public DemoWorkflow {
        findings = List.copyOf(findings);
    }
}
