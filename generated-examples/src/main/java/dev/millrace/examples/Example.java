package dev.millrace.examples;

import dev.millrace.annotations.PublicApi;
import dev.millrace.dsl.PipelineSource;
import dev.millrace.dsl.Pipelines;
import java.nio.file.Path;

/**
 * A reference pipeline.
 *
 * <pre>{@code
 * WorkflowFiles.in(root.resolve(example.folder())).write(example.pipelines())
 * }</pre>
 *
 * @param name the name, as one word
 * @param summary what it shows, in a sentence
 * @param folder where its files are committed, relative to the root of Millrace's repository
 * @param source the class that describes it
 */
@PublicApi
public record Example(String name, String summary, Path folder, PipelineSource source) {

    private static final String COMMAND = "mvn -pl generated-examples -am test -Dmillrace.update";

    /** The pipelines, whose files name the command that writes the committed ones again. */
    public Pipelines pipelines() {
        return source.define().regeneratedBy(COMMAND);
    }
}
