package dev.millrace.examples.gallery;

import dev.millrace.dsl.Workflow;
import dev.millrace.dsl.output.GeneratedFile;
import dev.millrace.examples.Example;
import dev.millrace.examples.view.WorkflowView;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * An example with all that the page shows of it.
 *
 * @param example the example
 * @param files its workflows
 * @param sources what it is written in
 */
record Shown(Example example, List<File> files, ExampleSources sources) {

    /**
     * A workflow and its file.
     *
     * @param workflow the workflow
     * @param yaml what its file holds
     * @param link where its file is committed, seen from the page
     */
    record File(WorkflowView workflow, YamlSource yaml, String link) {}

    // The page stands there.
    private static final Path MODULE = Path.of("generated-examples");

    Shown {
        files = List.copyOf(files);
    }

    /**
     * The example.
     *
     * @param written its files, in the order of its workflows
     * @param module the folder of this module
     */
    static Shown of(Example example, List<GeneratedFile> written, Path module) throws IOException {
        var workflows = example.pipelines().workflows();
        var files = new ArrayList<File>();
        for (var i = 0; i < workflows.size(); i++) {
            files.add(file(example, workflows.get(i), written.get(i)));
        }
        var trees = workflows.stream().map(Workflow::tree).toList();
        return new Shown(example, files, ExampleSources.of(example, trees, module));
    }

    private static File file(Example example, Workflow workflow, GeneratedFile written) {
        var path = example.folder().resolve(".github/workflows").resolve(workflow.id() + ".yml");
        return new File(
                WorkflowView.of(workflow.compiled()), YamlSource.of(written.text()), slashed(MODULE.relativize(path)));
    }

    static String slashed(Path path) {
        return path.toString().replace('\\', '/');
    }

    long jobs() {
        return files.stream().mapToLong(file -> file.workflow().jobs().size()).sum();
    }

    long yamlLines() {
        return files.stream().mapToLong(file -> file.yaml().lines()).sum();
    }
}
