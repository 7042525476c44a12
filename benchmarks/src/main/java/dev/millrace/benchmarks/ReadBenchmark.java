package dev.millrace.benchmarks;

import dev.millrace.benchmarks.Corpus.Document;
import dev.millrace.core.finding.Finding;
import dev.millrace.core.source.SourceFile;
import dev.millrace.core.workflow.Workflow;
import dev.millrace.core.workflow.WorkflowReader;
import dev.millrace.core.yaml.YamlDocument;
import dev.millrace.core.yaml.YamlParser;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** From a file's bytes to YAML nodes, and to the tree. */
@State(Scope.Thread)
public class ReadBenchmark extends PerWorkflow {

    private final Round<Document> documents = new Round<>(Corpus.load());

    /** The YAML alone. */
    @Benchmark
    public YamlDocument parse() {
        var document = documents.next();
        List<Finding> findings = new ArrayList<>();
        return YamlParser.parse(SourceFile.decode(document.name(), document.bytes()), findings::add);
    }

    /** The YAML and the tree. */
    @Benchmark
    public Optional<Workflow> read() {
        var document = documents.next();
        List<Finding> findings = new ArrayList<>();
        return WorkflowReader.read(SourceFile.decode(document.name(), document.bytes()), findings::add);
    }
}
