package dev.millrace.examples.gallery;

import static dev.millrace.dsl.Millrace.axis;
import static dev.millrace.dsl.Millrace.call;
import static dev.millrace.dsl.Millrace.job;
import static dev.millrace.dsl.Millrace.matrix;
import static dev.millrace.dsl.Millrace.minutes;
import static dev.millrace.dsl.Millrace.run;
import static dev.millrace.dsl.Millrace.stage;
import static dev.millrace.dsl.Millrace.workflow;
import static dev.millrace.dsl.RunnerLabel.UBUNTU_LATEST;
import static dev.millrace.dsl.Triggers.pullRequest;
import static dev.millrace.dsl.Triggers.push;
import static org.assertj.core.api.Assertions.assertThat;

import dev.millrace.dsl.StepsJob;
import dev.millrace.dsl.Workflow;
import dev.millrace.examples.view.WorkflowView;
import org.junit.jupiter.api.Test;

class JobTableTest {

    @Test
    void hasNoColumnThatAllJobsLeaveEmpty() {
        assertThat(table(workflow("ci").on(push()).jobs(plain("build")))).isEqualTo("""
                | job | gate |
                | --- | --- |
                | `build` | blocking |
                """);
    }

    @Test
    void saysAllOfAJob() {
        var lint = plain("lint").timeout(minutes(5)).expected(minutes(1), minutes(2));
        var test = plain("test")
                .strategy(matrix(axis("os", "a", "b"), axis("java", 17, 21)).maxParallel(2))
                .when("vars.A == 'x' || vars.B == 'y'")
                .timeout(minutes(20))
                .advisory();

        assertThat(table(workflow("ci")
                        .on(push())
                        .stages(stage("Lint|er").jobs(lint), stage("Test").jobs(test))))
                .isEqualTo("""
                | job | stage | needs | gate | condition | variants | timeout | expected |
                | --- | --- | --- | --- | --- | --- | --- | --- |
                | `lint` | Lint\\|er |  | blocking |  |  | 5 min | 1–2 min |
                | `test` | Test | `lint` | advisory | `vars.A == 'x' \\|\\| vars.B == 'y'` | 4: `os` × `java`, 2 at once | 20 min |  |
                """);
    }

    @Test
    void namesTheWorkflowThatIsCalledAndTheRequiredCheck() {
        assertThat(table(workflow("ci")
                        .on(pullRequest())
                        .jobs(call("security", "./.github/workflows/security.yml"))
                        .requiredCheck("required")))
                .contains(
                        "| `security` calls `security.yml` |  | blocking |",
                        "| `required` | `security` | reporting, required check | `always()` |");
    }

    @Test
    void keepsTheWholeNameOfAWorkflowOfSomebodyElse() {
        assertThat(table(workflow("ci").on(push()).jobs(call("scan", "acme/ci/.github/workflows/scan.yml@v1"))))
                .contains("| `scan` calls `acme/ci/.github/workflows/scan.yml@v1` |");
    }

    @Test
    void saysNothingOfATimeOfNone() {
        assertThat(table(workflow("ci").on(push()).jobs(plain("a").expected(minutes(0), minutes(0)))))
                .doesNotContain("expected");
    }

    @Test
    void breaksALongConditionOffBetweenWords() {
        var condition =
                "github.event_name == 'pull_request' && github.base_ref == 'main' && github.head_ref == 'develop'";

        assertThat(JobTable.shortened(condition))
                .isEqualTo("github.event_name == 'pull_request' && github.base_ref == 'main' && …");
        assertThat(JobTable.shortened("always()")).isEqualTo("always()");
    }

    private static String table(Workflow workflow) {
        return JobTable.of(WorkflowView.of(workflow.compiled()));
    }

    private static StepsJob plain(String id) {
        return job(id).runsOn(UBUNTU_LATEST).steps(run("true"));
    }
}
