package dev.millrace.examples;

import dev.millrace.annotations.PublicApi;
import dev.millrace.core.finding.Finding;
import java.nio.file.Path;
import java.util.List;

/**
 * A workflow of the demonstration, as its file says when it is read back.
 *
 * <pre>{@code
 * demo.workflows().forEach(workflow -> open(workflow.file()))
 * }</pre>
 *
 * @param example the name of the example
 * @param file the file
 * @param isWritten whether the file had to be written; if not, it was up to date
 * @param triggers the events that start it
 * @param jobs the jobs, in their order
 * @param longestChain the ids of the longest chain of jobs that need each other, the first to start first
 * @param findings what the validator says of the file
 */
@PublicApi
public record DemoWorkflow(
        String example,
        Path file,
        boolean isWritten,
        List<String> triggers,
        List<DemoJob> jobs,
        List<String> longestChain,
        List<Finding> findings) {

    /** Copies the lists. */
    public DemoWorkflow {
        triggers = List.copyOf(triggers);
        jobs = List.copyOf(jobs);
        longestChain = List.copyOf(longestChain);
        findings = List.copyOf(findings);
    }
}
