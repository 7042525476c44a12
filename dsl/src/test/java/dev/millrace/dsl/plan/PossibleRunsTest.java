package dev.millrace.dsl.plan;

import static dev.millrace.dsl.Millrace.job;
import static dev.millrace.dsl.Millrace.run;
import static dev.millrace.dsl.Millrace.stage;
import static dev.millrace.dsl.Millrace.workflow;
import static dev.millrace.dsl.RunnerLabel.UBUNTU_LATEST;
import static dev.millrace.dsl.Triggers.branches;
import static dev.millrace.dsl.Triggers.pullRequest;
import static dev.millrace.dsl.Triggers.push;
import static dev.millrace.dsl.Triggers.tags;
import static org.assertj.core.api.Assertions.assertThat;

import dev.millrace.dsl.StepsJob;
import dev.millrace.dsl.Trigger;
import dev.millrace.dsl.Workflow;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which jobs may run when. */
class PossibleRunsTest {

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '"', textBlock = """
            github.event_name == 'push'                                    ; false ; true
            github.event_name != 'push'                                    ; true  ; false
            !(github.event_name == 'PULL_REQUEST')                         ; false ; true
            contains(github.event_name, 'pull')                            ; true  ; false
            github['event_name'] == 'push' && github.actor == 'octocat'    ; false ; true
            github.event_name == 'push' || github.actor == 'octocat'       ; true  ; true
            github.ref == 'refs/heads/main'                                ; false ; true
            github.ref == 'refs/heads/develop'                             ; false ; false
            startsWith(github.ref, 'refs/tags/')                           ; false ; false
            startsWith(github.ref, 'refs/')                                ; true  ; true
            startsWith(github.ref, 'refs/pull/7')                          ; true  ; false
            endsWith(github.ref, '/main')                                  ; true  ; true
            github.base_ref == ''                                          ; false ; true
            github.base_ref == 'main'                                      ; true  ; false
            github.base_ref                                                ; true  ; false
            always() && github.event_name == 'push'                        ; false ; true
            failure()                                                      ; true  ; true
            false                                                          ; false ; false
            github.run_number > 5                                          ; true  ; true
            vars.DEPLOY == 'yes'                                           ; true  ; true
            """)
    void aConditionMayHoldUnlessItIsKnownToBeFalse(String condition, boolean onPullRequest, boolean onPush) {
        var ci = workflow("ci").jobs(ubuntu("a").when(condition));

        assertThat(running(ci, pullRequest(branches("main")))).hasSize(onPullRequest ? 1 : 0);
        assertThat(running(ci, push(branches("main")))).hasSize(onPush ? 1 : 0);
    }

    @Test
    void aJobBehindOneThatIsSkippedIsSkippedHoweverFarBehind() {
        var publish = ubuntu("publish").when("github.event_name == 'push'");
        var verify = ubuntu("verify").needs(publish);
        var announce = ubuntu("announce").needs(verify);
        var report = ubuntu("report").needs(verify).reporting();
        var afterReport = ubuntu("after-report").needs(report);
        var ci = workflow("ci").jobs(publish, verify, announce, report, afterReport);

        assertThat(running(ci, push())).containsExactly("publish", "verify", "announce", "report", "after-report");
        assertThat(running(ci, pullRequest()))
                .as("success() looks at all ancestors, so nothing runs after \"report\"")
                .containsExactly("report");
    }

    @Test
    void aStageThatIsSkippedTakesTheNextOneWithIt() {
        var ci = workflow("ci")
                .stages(
                        stage("Build").jobs(ubuntu("build")),
                        stage("Publish").jobs(ubuntu("publish")).when("startsWith(github.ref, 'refs/tags/')"),
                        stage("Verify").jobs(ubuntu("verify")),
                        stage("Report").jobs(ubuntu("report")).reporting());

        assertThat(running(ci, push(tags("v*")))).containsExactly("build", "publish", "verify", "report");
        assertThat(running(ci, push(branches("main")))).containsExactly("build", "report");
    }

    @Test
    void aJobThatAsksForTheSuccessOfASkippedOneDoesNotRun() {
        var publish = ubuntu("publish").when("github.event_name == 'push'");
        var rollback = ubuntu("rollback").needs(publish).when("always() && needs.publish.result == 'failure'");
        var cleanUp = ubuntu("clean-up").needs(publish).when("always() && needs.publish.result == 'skipped'");
        var explicit = ubuntu("explicit").needs(publish).when("success() && github.actor != 'octocat'");
        var ci = workflow("ci").jobs(publish, rollback, cleanUp, explicit);

        assertThat(running(ci, pullRequest())).containsExactly("clean-up");
        assertThat(running(ci, push())).containsExactly("publish", "rollback", "clean-up", "explicit");
    }

    private static List<String> running(Workflow workflow, Trigger trigger) {
        return PossibleRuns.on(Occasion.of(trigger.tree())).in(workflow.tree()).stream()
                .map(job -> job.id().raw())
                .toList();
    }

    private static StepsJob ubuntu(String id) {
        return job(id).runsOn(UBUNTU_LATEST).steps(run("make"));
    }
}
