package dev.millrace.dsl;

import static dev.millrace.dsl.Millrace.call;
import static dev.millrace.dsl.Millrace.job;
import static dev.millrace.dsl.Millrace.run;
import static dev.millrace.dsl.Millrace.stage;
import static dev.millrace.dsl.Millrace.workflow;
import static dev.millrace.dsl.RunnerLabel.UBUNTU_LATEST;
import static dev.millrace.dsl.Triggers.pullRequest;
import static dev.millrace.dsl.Triggers.push;
import static dev.millrace.dsl.expression.Expressions.event;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which jobs a required check lets be skipped. GitHub skips those without a condition only after another one went wrong. */
class RequiredCheckTest {

    private static final String EACH = "Every needed job succeeded";
    private static final String SOME = EACH + " or was skipped by its own condition";

    /** {@code lint} always runs, {@code preview} by its condition, and {@code smoke} after it. */
    private static final Workflow CONDITIONAL = workflow("ci")
            .on(push(), pullRequest())
            .jobs(
                    ubuntu("lint"),
                    ubuntu("preview").when(event().isPullRequest()),
                    ubuntu("smoke").needs(ubuntu("preview")))
            .requiredCheck("required");

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({
        "success, success, success, 0",
        "success, skipped, skipped, 0",
        "skipped, success, success, 1",
        "failure, skipped, skipped, 1",
        "success, failure, skipped, 1",
        "success, cancelled, skipped, 1",
        "success, success, cancelled, 1",
    })
    void letsThoseBeSkippedThatHaveAConditionOrNeedAJobThatHasOne(String lint, String preview, String smoke, int code) {
        var ended = Bash.in(folder, "jq")
                .step(CONDITIONAL.compiled().tree(), "required", SOME)
                .with("NEEDED", """
                        {"lint": {"result": "%s"}, "preview": {"result": "%s"}, "smoke": {"result": "%s"}}""".formatted(lint, preview, smoke))
                .run();

        assertThat(ended.code()).as(ended.text()).isEqualTo(code);
        assertThat(ended.text()).startsWith("lint: " + lint + "\npreview: " + preview + "\nsmoke: " + smoke + "\n");
    }

    @Test
    void saysWhichJobsMayBeSkipped() {
        assertThat(Yaml.of(CONDITIONAL)).contains("          MAY_BE_SKIPPED: preview smoke\n");
    }

    @Test
    void takesTheConditionOfAStageForThatOfItsJobs() {
        var ci = workflow("ci")
                .on(push(), pullRequest())
                .stages(
                        stage("Verify").jobs(ubuntu("lint")),
                        stage("Publish").jobs(ubuntu("publish")).when(event().isPullRequest()))
                .requiredCheck("required");

        assertThat(Yaml.of(ci)).contains("          MAY_BE_SKIPPED: publish\n");
    }

    @Test
    void letsACallBeSkippedAsAllJobsOfTheCalledWorkflowMayBe() {
        var ci = workflow("ci")
                .on(pullRequest())
                .jobs(call("scan", "./.github/workflows/scan.yml"), ubuntu("lint"))
                .requiredCheck("required");

        assertThat(Yaml.of(ci)).contains("          MAY_BE_SKIPPED: scan\n");
    }

    @Test
    void letsNoJobBeSkippedWhereNoneHasACondition() {
        var ci = workflow("ci")
                .on(pullRequest())
                .jobs(ubuntu("lint"), ubuntu("test").needs(ubuntu("lint")))
                .requiredCheck("required");

        var ended = Bash.in(folder, "jq")
                .step(ci.compiled().tree(), "required", EACH)
                .with("NEEDED", "{\"lint\": {\"result\": \"failure\"}, \"test\": {\"result\": \"skipped\"}}")
                .run();

        assertThat(ended.code()).isEqualTo(1);
        assertThat(ended.text()).endsWith("::error::these jobs have to succeed: lint (failure), test (skipped)\n");
        assertThat(Yaml.of(ci)).doesNotContain("MAY_BE_SKIPPED");
    }

    private static StepsJob ubuntu(String id) {
        return job(id).runsOn(UBUNTU_LATEST).steps(run("make " + id));
    }
}
