package dev.millrace.core.context;

import static org.assertj.core.api.Assertions.assertThat;

import dev.millrace.core.expression.type.ObjectType;
import dev.millrace.core.expression.type.ScalarType;
import dev.millrace.core.expression.type.Type;
import dev.millrace.core.source.SourceFile;
import dev.millrace.core.workflow.WorkflowReader;
import org.junit.jupiter.api.Test;

class MatrixContextTest {

    private static Type typeOf(String key, String matrix) {
        var workflow = WorkflowReader.read(SourceFile.of("ci.yml", """
                on: push
                jobs:
                  build:
                    runs-on: ubuntu-latest
                    strategy:
                      matrix:
                        %s
                    steps:
                      - run: make
                """.formatted(matrix)), finding -> {})
                .orElseThrow();
        var job = workflow.jobs().stream().findFirst().orElseThrow();
        var type = (ObjectType) MatrixContext.of(job.strategy());
        return type.property(key).orElseThrow();
    }

    @Test
    void knowsTheValuesOfWrittenJson() {
        assertThat(typeOf("n", "n: [\"${{ fromJSON('1') }}\", 2]")).isEqualTo(ScalarType.NUMBER);
        assertThat(typeOf("n", "n: [\"${{ fromJSON('[1]') }}\"]")).hasToString("array of number");
        assertThat(typeOf("n", "n: [\"${{ fromJSON('{\\\"a\\\": true}') }}\"]")).isInstanceOf(ObjectType.class);
    }

    @Test
    void knowsTheItemsOfAListInWrittenJson() {
        assertThat(typeOf("n", "n: ${{ fromJSON('[\"a\", \"b\"]') }}")).isEqualTo(ScalarType.STRING);
        assertThat(typeOf("n", "n: ${{ fromJSON(vars.LIST) }}")).isEqualTo(ScalarType.ANY);
    }
}
