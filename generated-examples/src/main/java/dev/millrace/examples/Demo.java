package dev.millrace.examples;

import dev.millrace.annotations.PublicApi;
import dev.millrace.annotations.Severity;
import dev.millrace.core.finding.Profile;
import dev.millrace.core.graph.JobGraph;
import dev.millrace.core.graph.MatrixSize;
import dev.millrace.core.rule.RuleCatalog;
import dev.millrace.core.rule.Validator;
import dev.millrace.core.source.SourceFile;
import dev.millrace.core.workflow.Job;
import dev.millrace.core.workflow.Strategy;
import dev.millrace.core.workflow.Workflow;
import dev.millrace.core.workflow.WorkflowReader;
import dev.millrace.core.yaml.Text;
import dev.millrace.dsl.output.GeneratedFile;
import dev.millrace.dsl.output.WorkflowFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/**
 * What Millrace does, shown with the {@link Examples}: each is written into a folder of its own, and its files are read back and
 * validated.
 *
 * <pre>{@code
 * var demo = Demo.run(Path.of("target/demo")); // target/demo/java-library/.github/workflows/ci.yml, ...
 * demo.render(Path.of("")).forEach(System.out::println);
 * }</pre>
 *
 * @param workflows the workflows, in the order of the examples
 */
@PublicApi
public record Demo(List<DemoWorkflow> workflows) {

    /** Copies the list. */
    public Demo {
        workflows = List.copyOf(workflows);
    }

    /**
     * Writes every example into {@code folder/NAME/.github/workflows}, and looks at what was written. Run again, it finds all up to date.
     *
     * @param folder the folder, which is made when there is none
     * @throws dev.millrace.dsl.output.ForeignFileException when a file stands in the way that Millrace did not write
     * @throws UncheckedIOException when a file cannot be written or read
     */
    public static Demo run(Path folder) {
        var validator = Validator.of(RuleCatalog.load(), Profile.DEFAULT);
        var workflows = new ArrayList<DemoWorkflow>();
        for (var example : Examples.all()) {
            var root = folder.resolve(example.name());
            for (var file : WorkflowFiles.in(root).write(example.pipelines())) {
                workflows.add(look(example, file, root.resolve(".github").resolve("workflows"), validator));
            }
        }
        return new Demo(workflows);
    }

    /**
     * The demonstration in lines of text, without line ends.
     *
     * @param directory the folder to which the paths of files are told
     */
    public List<String> render(Path directory) {
        return DemoText.render(this, directory);
    }

    /** Whether a file has an error; that of an example would be a mistake of ours. */
    public boolean hasErrors() {
        return workflows.stream()
                .flatMap(workflow -> workflow.findings().stream())
                .anyMatch(finding -> finding.severity() == Severity.ERROR);
    }

    private static DemoWorkflow look(Example example, GeneratedFile file, Path folder, Validator validator) {
        var name = file.path().toString().replace('\\', '/');
        var bytes = read(file.path());
        var findings = validator.workflow(name, bytes);
        // What the reader has to say of the file, the validator has said.
        var workflow = WorkflowReader.read(SourceFile.decode(name, bytes), finding -> {})
                .orElseThrow(() -> new IllegalStateException(name + " holds no workflow"));
        return new DemoWorkflow(
                example.name(),
                folder.resolve(file.path().getFileName()),
                file.isChanged(),
                workflow.on().triggers().stream()
                        .map(trigger -> trigger.event().raw())
                        .toList(),
                workflow.jobs().stream().map(Demo::look).toList(),
                longestChain(workflow),
                findings);
    }

    private static DemoJob look(Job job) {
        return new DemoJob(job.id().raw(), job.needs().stream().map(Text::raw).toList(), variants(job));
    }

    private static OptionalInt variants(Job job) {
        return job.strategy()
                .flatMap(Strategy::matrix)
                .map(MatrixSize::of)
                .filter(MatrixSize::isExact)
                .map(size -> OptionalInt.of(Math.toIntExact(size.jobs())))
                .orElse(OptionalInt.empty());
    }

    private static List<String> longestChain(Workflow workflow) {
        return JobGraph.of(workflow).longestPath(job -> 1).jobs().stream()
                .map(job -> job.id().raw())
                .toList();
    }

    private static byte[] read(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file + ": " + e.getMessage(), e);
        }
    }
}
