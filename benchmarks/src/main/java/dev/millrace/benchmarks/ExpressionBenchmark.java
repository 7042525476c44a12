package dev.millrace.benchmarks;

import dev.millrace.core.context.Repository;
import dev.millrace.core.context.WorkflowContexts;
import dev.millrace.core.expression.ExpressionParser;
import dev.millrace.core.expression.ParsedExpression;
import dev.millrace.core.expression.type.Contexts;
import dev.millrace.core.expression.type.TypeChecker;
import dev.millrace.core.expression.type.Typing;
import dev.millrace.core.facts.Availability;
import dev.millrace.core.source.SourceFile;
import dev.millrace.core.workflow.Workflow;
import dev.millrace.core.workflow.WorkflowReader;
import dev.millrace.core.workflow.WorkflowWriter;
import dev.millrace.core.yaml.Text;
import dev.millrace.core.yaml.YamlMapping;
import dev.millrace.core.yaml.YamlNode;
import dev.millrace.core.yaml.YamlSequence;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** The expressions of the workflows, one an operation: from text to tree, and from tree to types. */
@State(Scope.Thread)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class ExpressionBenchmark extends PerWorkflow {

    private static final Availability STEP = Availability.of("step");

    private final List<String> texts = new ArrayList<>();
    private final List<Parsed> trees = new ArrayList<>();
    private final Round<String> nextText;
    private final Round<Parsed> nextTree;

    /** Gathers the expressions of all workflows. */
    public ExpressionBenchmark() {
        for (var document : Corpus.load()) {
            WorkflowReader.read(SourceFile.decode(document.name(), document.bytes()), finding -> {})
                    .ifPresent(this::gather);
        }
        nextText = new Round<>(texts);
        nextTree = new Round<>(trees);
    }

    /** An expression in what its workflow knows. */
    private record Parsed(ParsedExpression expression, Contexts contexts) {}

    /** From text to tree. */
    @Benchmark
    public ParsedExpression parse() {
        return ExpressionParser.parse(nextText.next());
    }

    /** From tree to types. */
    @Benchmark
    public Typing check() {
        var next = nextTree.next();
        return TypeChecker.check(next.expression.tree().orElseThrow(), STEP, next.contexts);
    }

    private void gather(Workflow workflow) {
        var contexts = WorkflowContexts.of(workflow, Repository.UNKNOWN);
        gather(WorkflowWriter.toYaml(workflow), contexts);
    }

    private void gather(YamlNode node, Contexts contexts) {
        if (node instanceof Text text && !text.isLiteral()) {
            for (var tree : text.template().expressions()) {
                texts.add(tree.range().in(text.raw()));
                trees.add(new Parsed(ExpressionParser.parse(tree.range().in(text.raw())), contexts));
            }
        } else if (node instanceof YamlSequence sequence) {
            sequence.items().forEach(item -> gather(item, contexts));
        } else if (node instanceof YamlMapping mapping) {
            mapping.entries().forEach(entry -> gather(entry.value(), contexts));
        }
    }
}
