package dev.millrace.dsl;

import dev.millrace.annotations.PublicApi;
import dev.millrace.core.finding.Finding;
import dev.millrace.core.source.CallSite;
import dev.millrace.core.source.JavaOrigin;
import dev.millrace.core.source.SourceFile;
import dev.millrace.core.workflow.Job;
import dev.millrace.core.workflow.StepsJob;
import dev.millrace.core.workflow.WorkflowReader;
import java.util.ArrayList;
import java.util.List;

/**
 * YAML as it stands in a file: steps, or a job with its id.
 *
 * <pre>{@code
 * job("build").steps(yaml("""
 *         - uses: actions/checkout@v7
 *         - run: make
 *         """))
 * job(yaml("""
 *         build:
 *           runs-on: ubuntu-latest
 *           steps:
 *             - run: make
 *         """))
 * }</pre>
 */
@PublicApi
@Transparent
public final class PastedYaml extends Step {

    private static final String JOBS = "jobs:\n";
    private static final String STEPS = JOBS + "  pasted:\n    steps:\n";

    private final JavaOrigin origin;
    private final String text;

    private PastedYaml(JavaOrigin origin, String text) {
        this.origin = origin;
        this.text = text;
    }

    static PastedYaml of(String text, JavaOrigin origin) {
        return new PastedYaml(origin, text.stripIndent());
    }

    JavaOrigin origin() {
        return origin;
    }

    /** The steps, whose places are the lines of the text. */
    @Override
    List<dev.millrace.core.workflow.Step> trees() {
        var jobs = workflow(STEPS, 6).jobs().items();
        return jobs.size() == 1 && jobs.get(0) instanceof StepsJob job
                ? job.steps().items()
                : List.of();
    }

    @Override
    List<Finding> findings() {
        return findings(STEPS, 6);
    }

    /**
     * The job.
     *
     * @throws IllegalArgumentException when it is not one job with its id
     */
    Job job() {
        var jobs = workflow(JOBS, 2).jobs().items();
        if (jobs.size() != 1) {
            throw new IllegalArgumentException("the pasted YAML holds " + jobs.size()
                    + " jobs; it should be one with its id, like build: {runs-on: ubuntu-latest, steps: …}");
        }
        return jobs.get(0);
    }

    List<Finding> findingsOfJob() {
        return findings(JOBS, 2);
    }

    private dev.millrace.core.workflow.Workflow workflow(String head, int indent) {
        return WorkflowReader.read(source(head, indent), finding -> {})
                .orElseGet(() -> dev.millrace.core.workflow.Workflow.builder().build());
    }

    private List<Finding> findings(String head, int indent) {
        var findings = new ArrayList<Finding>();
        WorkflowReader.read(source(head, indent), findings::add);
        return findings;
    }

    // The text is read as if the Java file were YAML: a text block begins on the line after the call, so that each line
    // keeps its number.
    private SourceFile source(String head, int indent) {
        var site = origin.callSite();
        var above = site.map(CallSite::line).orElse(0) - (int) head.lines().count();
        return SourceFile.of(
                site.map(CallSite::path).orElse("pasted YAML"),
                "\n".repeat(Math.max(0, above)) + head + text.indent(indent));
    }
}
