package dev.millrace.benchmarks;

import dev.millrace.core.source.SourceFile;
import dev.millrace.core.workflow.Workflow;
import dev.millrace.core.workflow.WorkflowReader;
import dev.millrace.core.workflow.WorkflowWriter;
import dev.millrace.core.yaml.YamlMapping;
import java.util.List;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** From the tree to YAML nodes, and to text. */
@State(Scope.Thread)
public class WriteBenchmark extends PerWorkflow {

    private final Round<Workflow> workflows = new Round<>(read());

    /** The YAML as nodes, which is what rules are walked over. */
    @Benchmark
    public YamlMapping toYaml() {
        return WorkflowWriter.toYaml(workflows.next());
    }

    /** The YAML as text. */
    @Benchmark
    public String write() {
        return WorkflowWriter.write(workflows.next());
    }

    private static List<Workflow> read() {
        return Corpus.load().stream()
                .map(document -> SourceFile.decode(document.name(), document.bytes()))
                .flatMap(file -> WorkflowReader.read(file, finding -> {}).stream())
                .toList();
    }
}
