package dev.millrace.benchmarks;

import dev.millrace.core.finding.Profile;
import dev.millrace.core.rule.RuleCatalog;
import dev.millrace.core.rule.Validator;
import dev.millrace.core.workflow.WorkflowWriter;
import dev.millrace.dsl.Workflow;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** From Java to text: a {@link LargePipeline}. With {@code -Dmillrace.origins=off} no value knows its line. */
@State(Scope.Thread)
public class DslBenchmark extends PerWorkflow {

    private final Validator validator = Validator.of(RuleCatalog.load(), Profile.DEFAULT);

    /** The tree, with the place in Java of every word. */
    @Benchmark
    public dev.millrace.core.workflow.Workflow build() {
        return pipeline().tree();
    }

    /** The text. */
    @Benchmark
    public String generate() {
        return WorkflowWriter.write(pipeline().tree());
    }

    /** The text of a workflow without findings. */
    @Benchmark
    public String validateAndGenerate() {
        var tree = pipeline().tree();
        var findings = validator.workflow(tree);
        if (!findings.isEmpty()) {
            throw new IllegalStateException(findings.toString());
        }
        return WorkflowWriter.write(tree);
    }

    private static Workflow pipeline() {
        return new LargePipeline().define().workflows().get(0);
    }
}
