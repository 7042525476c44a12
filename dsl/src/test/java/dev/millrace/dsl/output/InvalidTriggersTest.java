package dev.millrace.dsl.output;

import static dev.millrace.dsl.Level.READ;
import static dev.millrace.dsl.Millrace.job;
import static dev.millrace.dsl.Millrace.pipelines;
import static dev.millrace.dsl.Millrace.run;
import static dev.millrace.dsl.Millrace.workflow;
import static dev.millrace.dsl.Permissions.idToken;
import static dev.millrace.dsl.RunnerLabel.UBUNTU_LATEST;
import static dev.millrace.dsl.Triggers.booleanInput;
import static dev.millrace.dsl.Triggers.choiceInput;
import static dev.millrace.dsl.Triggers.issues;
import static dev.millrace.dsl.Triggers.push;
import static dev.millrace.dsl.Triggers.schedule;
import static dev.millrace.dsl.Triggers.workflowCall;
import static dev.millrace.dsl.Triggers.workflowDispatch;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.millrace.annotations.Severity;
import dev.millrace.core.finding.Finding;
import dev.millrace.dsl.Trigger;
import dev.millrace.dsl.Workflow;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What types cannot tell of triggers is found by the rules, at the line of the word. */
class InvalidTriggersTest {

    @TempDir
    private Path root;

    @Test
    void aDefaultThatIsNoOption() {
        var here = line();
        var channel = choiceInput("channel", "beta", "stable").defaultsTo("nightly"); // 1

        assertFinding(workflowDispatch(channel), "dispatch-default-not-an-option", here + 1);
    }

    @Test
    void anOptionTwice() {
        var here = line();
        var channel = choiceInput("channel", "beta", "beta"); // 1

        assertFinding(workflowDispatch(channel), "dispatch-duplicate-option", here + 1);
    }

    @Test
    void aCronThatGitHubDoesNotUnderstand() {
        var here = line();
        var often = schedule("every day"); // 1

        assertFinding(often, "cron-invalid", here + 1);
    }

    @Test
    void anActivityTypeThatIsUnknown() {
        var here = line();
        var issues = issues().opened().types("archived"); // 1

        assertFinding(issues, "event-unknown-activity", here + 1);
    }

    @Test
    void aLevelThatAScopeDoesNotHave() {
        assertThat(findings(ci(push()).permissions(idToken(READ))))
                .extracting(finding -> finding.rule().id())
                .containsExactly("permission-bad-level");
    }

    @Test
    void nothingWrongIsNoFinding() {
        var dryRun = booleanInput("dry-run").defaultsTo(true);

        assertThat(WorkflowFiles.in(root)
                        .write(pipelines(
                                ci(workflowDispatch(dryRun), workflowCall().inputs(dryRun), schedule("17 3 * * *")))))
                .hasSize(1);
    }

    private void assertFinding(Trigger trigger, String rule, int line) {
        assertThat(findings(ci(trigger))).singleElement().satisfies(finding -> {
            assertThat(finding.rule().id()).isEqualTo(rule);
            assertThat(finding.origin().callSite().orElseThrow().line()).isEqualTo(line);
        });
    }

    private List<Finding> findings(Workflow workflow) {
        return catchThrowableOfType(
                        InvalidPipelinesException.class,
                        () -> WorkflowFiles.in(root).write(pipelines(workflow)))
                .findings()
                .stream()
                .filter(finding -> finding.severity() == Severity.ERROR)
                .toList();
    }

    private static Workflow ci(Trigger... triggers) {
        return workflow("ci")
                .on(triggers)
                .jobs(job("build").runsOn(UBUNTU_LATEST).steps(run("make")));
    }

    private static int line() {
        return StackWalker.getInstance()
                .walk(frames -> frames.skip(1).findFirst())
                .orElseThrow()
                .getLineNumber();
    }
}
