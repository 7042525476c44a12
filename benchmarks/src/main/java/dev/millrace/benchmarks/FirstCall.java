package dev.millrace.benchmarks;

import dev.millrace.core.finding.Profile;
import dev.millrace.core.rule.RuleCatalog;
import dev.millrace.core.rule.Validator;
import dev.millrace.core.workflow.WorkflowWriter;
import dev.millrace.dsl.PipelineSource;

/** What the first pipeline of a process costs: prints the milliseconds from the start of {@code main} to the checked text. */
public final class FirstCall {

    private FirstCall() {}

    /** Builds, checks and writes the pipeline {@code small} or {@code large}. */
    public static void main(String[] args) {
        var start = System.nanoTime();
        PipelineSource source = args.length > 0 && args[0].equals("large") ? new LargePipeline() : new SmallPipeline();
        var workflow = source.define().workflows().get(0).tree();
        var findings = Validator.of(RuleCatalog.load(), Profile.DEFAULT).workflow(workflow);
        var text = WorkflowWriter.write(workflow);
        if (!findings.isEmpty() || text.isEmpty()) {
            throw new IllegalStateException(findings.toString());
        }
        System.out.println((System.nanoTime() - start) / 1_000_000.0);
    }
}
