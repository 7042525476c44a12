package dev.millrace.examples;

import static org.assertj.core.api.Assertions.assertThat;

import dev.millrace.core.source.SourceFile;
import dev.millrace.core.workflow.WorkflowReader;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VariantsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{os: [a, b], java: [17, 21, 25]}                                             | 6",
                "{os: [a, b], java: [17, 21], exclude: [{os: a, java: 17}]}                    | 3",
                "{os: [a, b], java: [17, 21], exclude: [{os: a}]}                              | 2",
                "{os: [a, b], exclude: [{os: a, other: 1}]}                                    | 2",
                "{os: [a, b], include: [{os: a, slow: true}]}                                  | 2",
                "{os: [a, b], include: [{slow: true}]}                                         | 2",
                "{os: [a, b], include: [{os: c}]}                                              | 3",
                "{os: [a, b], java: [17], include: [{os: a, java: 21}, {os: c, java: 17}]}     | 4",
                "{include: [{os: a}, {os: b}]}                                                 | 2"
            })
    void areCountedAsGitHubMakesThem(String matrix, int variants) {
        assertThat(variants("strategy: {matrix: " + matrix + "}")).hasValue(variants);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "matrix: '${{ fromJSON(needs.a.outputs.matrix) }}'",
                "matrix: {os: '${{ fromJSON(vars.OS) }}'}",
                "matrix: {os: [a], include: '${{ fromJSON(vars.MORE) }}'}"
            })
    void areUnknownWhenAnExpressionComputesThem(String strategy) {
        assertThat(variants("strategy: {" + strategy + "}")).isEmpty();
    }

    @Test
    void areNoneWithoutAMatrix() {
        assertThat(variants("timeout-minutes: 3")).isEmpty();
    }

    private static OptionalInt variants(String key) {
        var yaml = "jobs:\n  a:\n    " + key + "\n";
        var workflow = WorkflowReader.read(SourceFile.of("ci.yml", yaml), finding -> {})
                .orElseThrow();
        return Variants.of(workflow.jobs().items().get(0));
    }
}
