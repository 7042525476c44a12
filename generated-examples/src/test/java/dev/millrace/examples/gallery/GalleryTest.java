package dev.millrace.examples.gallery;

import dev.millrace.core.fixture.CommittedFiles;
import dev.millrace.dsl.output.WorkflowFiles;
import dev.millrace.examples.Examples;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The gallery in this module's folder; with {@code -Dmillrace.update} it is written again first. */
class GalleryTest {

    // Tests run in their module's folder.
    private static final Path MODULE = Path.of("").toAbsolutePath();
    private static final String COMMAND = "mvn -pl generated-examples -am test -Dmillrace.update";

    @TempDir
    private Path folder;

    @Test
    void isCommittedAsTheExamplesAre() throws IOException {
        var shown = new ArrayList<Shown>();
        for (var example : Examples.all()) {
            // What is written into an empty folder is what is committed, as another test asserts.
            var written = WorkflowFiles.in(folder.resolve(example.name())).write(example.pipelines());
            shown.add(Shown.of(example, written, MODULE));
        }

        CommittedFiles.in(MODULE).writtenBy(COMMAND).hold(Map.of("README.md", Gallery.render(shown)));
    }
}
