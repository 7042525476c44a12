package dev.millrace.dsl.output;

import static dev.millrace.dsl.Millrace.job;
import static dev.millrace.dsl.Millrace.pipelines;
import static dev.millrace.dsl.Millrace.uses;
import static dev.millrace.dsl.Millrace.workflow;
import static dev.millrace.dsl.RunnerLabel.UBUNTU_LATEST;
import static dev.millrace.dsl.Triggers.push;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import dev.millrace.dsl.Pipelines;
import dev.millrace.dsl.Step;
import dev.millrace.dsl.StepsJob;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A check straight after writing, for versions of one action that could take each other's pins. */
class WriteThenCheckTest {

    @TempDir
    private Path root;

    @ParameterizedTest
    @CsvSource({
        "actions/checkout@v7, actions/checkout@v7.0.0",
        "actions/checkout@v6, actions/checkout@v6.0.0",
        "actions/checkout@v6, actions/checkout@v6.0",
        "actions/checkout@v7, actions/checkout@v7.0.1",
        "actions/checkout@v7, actions/checkout@v7.9",
        "actions/checkout@v7, actions/checkout@v6",
        "acme/deploy@v3, acme/deploy@v3.1.0",
    })
    void passesAfterWritingWhateverVersionsStandSideBySide(String one, String other) {
        for (var pair : List.of(List.of(one, other), List.of(other, one))) {
            var id = "ci-" + pair.indexOf(one);
            var pipelines = pipelines(
                    workflow(id).on(push()).jobs(build(uses(pair.get(0)), uses(pair.get(1)))),
                    workflow(id + "-0").on(push()).jobs(build(uses(pair.get(0)))),
                    workflow(id + "-1").on(push()).jobs(build(uses(pair.get(1)))));
            write(pipelines);

            assertThat(String.join("\n", check(pipelines).render(root))).doesNotContain("out of date");
        }
    }

    @Test
    void passesAfterWritingACommitOfTheJavaBesideItsVersion() {
        var pinned = uses("acme/deploy@v3.1.0").pinnedTo("a".repeat(40));
        var pipelines = pipelines(
                workflow("ci").on(push()).jobs(build(uses("acme/deploy@v3"), pinned, uses("acme/deploy@v3.1.0"))),
                workflow("release").on(push()).jobs(build(uses("acme/deploy@v3"))));

        var files = write(pipelines);

        assertThat(files.get(0).text().split("@" + "a".repeat(40) + " # v3.1.0", -1))
                .hasSize(4);
        assertThat(files.get(1).text()).contains("@" + "a".repeat(40) + " # v3.1.0");
        assertThat(check(pipelines).isUpToDate()).isTrue();
    }

    private static StepsJob build(Step... steps) {
        return job("build").runsOn(UBUNTU_LATEST).steps(steps);
    }

    private CheckResult check(Pipelines pipelines) {
        return WorkflowFiles.in(root).check(pipelines);
    }

    @CanIgnoreReturnValue
    private List<GeneratedFile> write(Pipelines pipelines) {
        return WorkflowFiles.in(root).write(pipelines);
    }
}
