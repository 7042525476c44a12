package dev.millrace.dsl;

import static dev.millrace.dsl.Permissions.none;
import static dev.millrace.dsl.Permissions.readAll;
import static dev.millrace.dsl.Permissions.writeAll;
import static org.assertj.core.api.Assertions.assertThat;

import dev.millrace.core.workflow.Workflow;
import dev.millrace.core.workflow.WorkflowBuilder;
import dev.millrace.core.workflow.WorkflowWriter;
import org.junit.jupiter.api.Test;

class AllScopesTest {

    @Test
    void areOneWordInYaml() {
        assertThat(yaml(readAll())).isEqualTo("permissions: read-all\n");
        assertThat(yaml(writeAll())).isEqualTo("permissions: write-all\n");
        assertThat(yaml(none())).isEqualTo("permissions: {}\n");
    }

    private static String yaml(AllScopes scopes) {
        return WorkflowWriter.write(WorkflowBuilder.builder(Workflow.builder().build())
                .permissions(scopes.tree(CallSites.here()))
                .build());
    }
}
