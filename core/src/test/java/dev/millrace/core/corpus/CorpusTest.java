package dev.millrace.core.corpus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.millrace.annotations.Severity;
import dev.millrace.core.action.ActionReader;
import dev.millrace.core.action.ActionWriter;
import dev.millrace.core.finding.Finding;
import dev.millrace.core.source.SourceFile;
import dev.millrace.core.workflow.WorkflowReader;
import dev.millrace.core.workflow.WorkflowWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.schema.CoreSchema;

/** What is read without errors is written without loss: see {@link Corpus} for the files. */
class CorpusTest {

    private static final LoadSettings INDEPENDENT = LoadSettings.builder()
            .setSchema(new CoreSchema())
            .setMaxAliasesForCollections(Integer.MAX_VALUE)
            .build();

    @BeforeAll
    static void needsCorpus() {
        assumeThat(Corpus.folder()).isPresent();
    }

    static List<Path> workflows() {
        return Corpus.workflows();
    }

    static List<Path> actions() {
        return Corpus.actions();
    }

    @Test
    void workflowsOfMaintainedProjectsHaveNoErrors() throws Exception {
        var findings = new ArrayList<Finding>();
        for (var file : Corpus.modernWorkflows()) {
            WorkflowReader.read(SourceFile.decode(file.toString(), Files.readAllBytes(file)), findings::add);
        }
        assertThat(findings).noneMatch(finding -> finding.severity() == Severity.ERROR);
    }

    @ParameterizedTest
    @MethodSource("workflows")
    void workflowsSurviveReadingAndWriting(Path file) throws Exception {
        survives(Files.readAllBytes(file), WorkflowReader::read, WorkflowWriter::write);
    }

    @ParameterizedTest
    @MethodSource("actions")
    void actionsSurviveReadingAndWriting(Path file) throws Exception {
        survives(Files.readAllBytes(file), ActionReader::read, ActionWriter::write);
    }

    private static <T> void survives(
            byte[] bytes, BiFunction<SourceFile, Consumer<Finding>, Optional<T>> read, Function<T, String> write) {
        var findings = new ArrayList<Finding>();
        var source = SourceFile.decode("original.yml", bytes);
        var tree = read.apply(source, findings::add);
        assumeThat(findings).noneMatch(finding -> finding.severity() == Severity.ERROR);

        var written = write.apply(tree.orElseThrow());
        assertThat(data(written)).isEqualTo(data(source.text()));
        var again = read.apply(SourceFile.of("written.yml", written), findings::add);
        assertThat(again).isEqualTo(tree);
        assertThat(write.apply(again.orElseThrow())).isEqualTo(written);
    }

    private static @Nullable Object data(String yaml) {
        return new Load(INDEPENDENT).loadFromString(yaml);
    }
}
