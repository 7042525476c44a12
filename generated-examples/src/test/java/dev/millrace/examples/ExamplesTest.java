package dev.millrace.examples;

import static org.assertj.core.api.Assertions.assertThat;

import dev.millrace.core.finding.Profile;
import dev.millrace.core.fixture.CommittedFiles;
import dev.millrace.core.rule.RuleCatalog;
import dev.millrace.core.rule.Validator;
import dev.millrace.dsl.output.WorkflowFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** With {@code -Dmillrace.update}, the committed files are written again first. */
class ExamplesTest {

    // Tests run in their module's folder.
    private static final Path REPOSITORY = Path.of("..").toAbsolutePath().normalize();
    private static final String COMMAND = "mvn -pl generated-examples -am test -Dmillrace.update";

    @TempDir
    private Path folder;

    @ParameterizedTest
    @MethodSource("examples")
    void areCommittedAsTheJavaSays(Example example) throws IOException {
        WorkflowFiles.in(folder).write(example.pipelines());

        CommittedFiles.in(workflows(REPOSITORY.resolve(example.folder())))
                .writtenBy(COMMAND)
                .areTexts(CommittedFiles.read(workflows(folder)));
    }

    @ParameterizedTest
    @MethodSource("examples")
    void pleaseTheStrictestValidator(Example example) throws IOException {
        var validator = Validator.of(RuleCatalog.load(), Profile.STRICT);

        for (var file : WorkflowFiles.in(folder).write(example.pipelines())) {
            assertThat(validator.workflow(file.path().toString(), Files.readAllBytes(file.path())))
                    .isEmpty();
            assertThat(file.findings()).isEmpty();
        }
    }

    @Test
    void areOnePerFolderWithYaml() throws IOException {
        var known = Examples.all().stream()
                .map(example -> REPOSITORY.resolve(example.folder()))
                .toList();
        var present = new ArrayList<Path>(List.of(REPOSITORY));
        try (var folders = Files.list(REPOSITORY.resolve("generated-examples"))) {
            folders.filter(each -> Files.isDirectory(each.resolve(".github"))).forEach(present::add);
        }

        assertThat(known).containsExactlyInAnyOrderElementsOf(present);
        assertThat(Examples.all()).extracting(Example::name).doesNotHaveDuplicates();
    }

    static Stream<Example> examples() {
        return Examples.all().stream();
    }

    private static Path workflows(Path root) {
        return root.resolve(".github/workflows");
    }
}
