package dev.millrace.dsl.output;

import dev.millrace.annotations.PublicApi;
import dev.millrace.core.finding.Finding;
import dev.millrace.core.report.TextReport;
import java.util.List;

/**
 * Thrown instead of writing pipelines that GitHub would reject: it tells all that was found at once, each at its line of Java.
 *
 * <pre>{@code
 * Ci.java:12: error: job "test" needs "biuld", but there is no such job; did you mean "build"? [needs-unknown-job]
 * }</pre>
 */
@PublicApi
@SuppressWarnings("serial")
public final class InvalidPipelinesException extends RuntimeException {

    private final int workflows;
    private final transient List<Finding> findings;

    InvalidPipelinesException(int workflows, List<Finding> findings) {
        super("the pipelines are not valid, and no file was written:\n"
                + TextReport.plain().render(workflows, findings).strip());
        this.workflows = workflows;
        this.findings = List.copyOf(findings);
    }

    /** How many workflows were looked at. */
    public int workflows() {
        return workflows;
    }

    /** All that was found, warnings and advice too, in {@link Finding#ORDER}; at least one is an error. */
    public List<Finding> findings() {
        return findings;
    }
}
