package dev.millrace.examples;

import dev.millrace.annotations.PublicApi;
import dev.millrace.annotations.Severity;
import dev.millrace.core.finding.Profile;
import dev.millrace.core.rule.RuleCatalog;
import dev.millrace.core.rule.Validator;
import dev.millrace.dsl.output.GeneratedFile;
import dev.millrace.dsl.output.WorkflowFiles;
import dev.millrace.examples.view.WorkflowView;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

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
            var pipelines = example.pipelines();
            // One file for each workflow, in their order.
            var files = WorkflowFiles.in(root).write(pipelines).iterator();
            for (var workflow : pipelines.workflows()) {
                workflows.add(look(example, WorkflowView.of(workflow.compiled()), files.next(), root, validator));
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

    private static DemoWorkflow look(
            Example example, WorkflowView workflow, GeneratedFile file, Path root, Validator validator) {
        var bytes = read(file.path());
        var findings = validator.workflow(file.path().toString().replace('\\', '/'), bytes);
        var path =
                root.resolve(".github").resolve("workflows").resolve(file.path().getFileName());
        return new DemoWorkflow(
                example, path, file.isChanged(), file.text().lines().count(), workflow, findings);
    }

    private static byte[] read(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file + ": " + e.getMessage(), e);
        }
    }
}
