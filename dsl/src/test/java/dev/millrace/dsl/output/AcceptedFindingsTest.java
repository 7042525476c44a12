package dev.millrace.dsl.output;

import static dev.millrace.dsl.Millrace.job;
import static dev.millrace.dsl.Millrace.minutes;
import static dev.millrace.dsl.Millrace.pipelines;
import static dev.millrace.dsl.Millrace.run;
import static dev.millrace.dsl.Millrace.workflow;
import static dev.millrace.dsl.RunnerLabel.UBUNTU_LATEST;
import static dev.millrace.dsl.Triggers.push;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.millrace.dsl.StepsJob;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A finding that is right elsewhere and wrong here is accepted by the comment that accepts it in a file. */
class AcceptedFindingsTest {

    @TempDir
    Path root;

    @Test
    void stopNothing() {
        var accepted = wrong().comment("millrace: ignore[needs-unknown-job] made by the merge queue");
        var files =
                WorkflowFiles.in(root).write(pipelines(workflow("ci").on(push()).jobs(accepted)));

        assertThat(files.get(0).findings()).isEmpty();
        assertThat(root.resolve(".github/workflows/ci.yml"))
                .content()
                .contains("  # millrace: ignore[needs-unknown-job] made by the merge queue\n  test:\n");
    }

    @Test
    void areToldWithoutTheComment() {
        assertNotWritten(wrong());
    }

    @Test
    void areToldWithoutAReasonOrForAnotherRule() {
        assertNotWritten(wrong().comment("millrace: ignore[needs-unknown-job]"));
        assertNotWritten(wrong().comment("millrace: ignore[needs-cycle] no circle"));
    }

    @Test
    void areAcceptedOnlyWhereTheCommentStands() {
        var other = job("lint").comment("millrace: ignore[needs-unknown-job] made by the merge queue");

        assertThatThrownBy(() -> WorkflowFiles.in(root)
                        .write(pipelines(workflow("ci")
                                .on(push())
                                .jobs(other.runsOn(UBUNTU_LATEST).steps(run("make")), wrong()))))
                .isInstanceOf(InvalidPipelinesException.class);
    }

    private void assertNotWritten(StepsJob job) {
        assertThatThrownBy(() -> WorkflowFiles.in(root)
                        .write(pipelines(workflow("ci").on(push()).jobs(job))))
                .isInstanceOf(InvalidPipelinesException.class)
                .hasMessageContaining("\"gone\"");
    }

    private static StepsJob wrong() {
        return job("test")
                .needs(job("gone"))
                .runsOn(UBUNTU_LATEST)
                .timeout(minutes(5))
                .steps(run("make"));
    }
}
