package dev.millrace.actions;

import static dev.millrace.dsl.Millrace.pipelines;
import static org.assertj.core.api.Assertions.assertThat;

import dev.millrace.dsl.Step;
import dev.millrace.dsl.output.InvalidPipelinesException;
import dev.millrace.dsl.output.WorkflowFiles;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A class has the inputs of all majors. Which of them the chosen one has, the rules know. */
class OtherMajorsTest {

    @TempDir
    private Path root;

    @Test
    void lackInputsOfOthersAsIsFoundAtTheLineThatChoseTheMajor() {
        @SuppressWarnings("deprecation")
        var checkout = Checkout.v2().sparseCheckout("src");

        assertThat(findings(checkout)).singleElement().satisfies(finding -> {
            assertThat(finding.rule().id()).isEqualTo("action-unknown-input");
            assertThat(finding.message()).contains("\"sparse-checkout\"");
            assertThat(finding.location().file()).isEqualTo("dev/millrace/actions/OtherMajorsTest.java");
        });
    }

    private java.util.List<dev.millrace.core.finding.Finding> findings(Step step) {
        var workflow = Yaml.workflowOf(step);
        try {
            return WorkflowFiles.in(root).write(pipelines(workflow)).get(0).findings().stream()
                    .filter(finding -> finding.rule().id().startsWith("action-unknown"))
                    .toList();
        } catch (InvalidPipelinesException e) {
            return e.findings().stream()
                    .filter(finding -> finding.rule().id().startsWith("action-unknown"))
                    .toList();
        }
    }
}
