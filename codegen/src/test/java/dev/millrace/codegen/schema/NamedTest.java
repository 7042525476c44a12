package dev.millrace.codegen.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;

class NamedTest {

    @Test
    void takesWhatTheGrammarHas() {
        assertThat(Named.nodes(Map.of("steps-job", 1))).containsKey("steps-job");
        assertThat(Named.keysOfNodes(Map.of("steps-job runs-on", 1))).containsKey("steps-job runs-on");
        assertThat(Named.keys(Map.of("shell", 1))).containsKey("shell");
    }

    @Test
    void refusesWhatTheGrammarHasNoMore() {
        assertThatThrownBy(() -> Named.nodes(Map.of("step-job", 1))).hasMessageContaining("\"step-job\"");
        assertThatThrownBy(() -> Named.keysOfNodes(Map.of("step-job runs-on", 1)))
                .hasMessageContaining("\"step-job\"");
        assertThatThrownBy(() -> Named.keysOfNodes(Map.of("steps-job run-on", 1)))
                .hasMessageContaining("\"run-on\"");
        assertThatThrownBy(() -> Named.keys(Map.of("shel", 1)))
                .hasMessage("no node of the grammar has the key \"shel\"");
    }
}
