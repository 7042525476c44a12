package dev.millrace.core.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.millrace.core.action.ActionReader;
import dev.millrace.core.action.ActionWriter;
import dev.millrace.core.facts.Grammar;
import dev.millrace.core.facts.GrammarNode;
import dev.millrace.core.finding.Finding;
import dev.millrace.core.fixture.GrammarDocuments;
import dev.millrace.core.fixture.GrammarDocuments.Sample;
import dev.millrace.core.source.SourceFile;
import dev.millrace.core.yaml.YamlEmitter;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each key of the grammar, in each form that the grammar gives it, is read into the tree and written from it again. */
class GrammarCoverageTest {

    static List<Sample> samples() {
        return GrammarDocuments.samples();
    }

    @ParameterizedTest
    @MethodSource("samples")
    void isReadAndWritten(Sample sample) {
        var findings = new ArrayList<Finding>();
        var file = SourceFile.of("sample.yml", YamlEmitter.emit(sample.document()));
        var written = sample.isAction()
                ? ActionReader.read(file, findings::add).map(ActionWriter::toYaml)
                : WorkflowReader.read(file, findings::add).map(WorkflowWriter::toYaml);
        assertThat(findings).as(file.text()).isEmpty();
        assertThat(written).as(file.text()).hasValue(sample.document());
    }

    @ParameterizedTest
    @MethodSource("samples")
    void leavesNothingToTheExtras(Sample sample) {
        var file = SourceFile.of("sample.yml", YamlEmitter.emit(sample.document()));
        var tree = sample.isAction()
                ? ActionReader.read(file, finding -> {}).map(Object::toString)
                : WorkflowReader.read(file, finding -> {}).map(Object::toString);
        assertThat(tree).hasValueSatisfying(text -> assertThat(text).doesNotContain("Extras[entries=[Y"));
    }

    @Test
    void everyNodeOfTheGrammarHasAPlace() {
        assertThat(GrammarDocuments.nodes())
                .containsExactlyInAnyOrderElementsOf(
                        Grammar.nodes().stream().map(GrammarNode::name).toList());
    }
}
