package dev.millrace.examples;

import static org.assertj.core.api.Assertions.assertThat;

import dev.millrace.dsl.Bash;
import dev.millrace.examples.WhatFollows.Outcome;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What failures do, by the graph and the conditions of the YAML. */
class RustMicroservicesFailuresTest {

    private static final EmittedWorkflow CI = EmittedWorkflow.of(new RustMicroservices(), "ci");

    @Test
    void aPullRequestStopsAfterTheBuildOfTheRelease() {
        assertThat(pullRequest().skipped()).containsExactly("build-and-push", "deploy-staging", "smoke-test", "notify");
    }

    @Test
    void aPushToMainRunsEverything() {
        assertThat(push("main").jobs(Outcome.SUCCESS)).hasSize(13);
    }

    @ParameterizedTest
    @ValueSource(strings = {"develop", "feature/search"})
    void aPushToAnotherBranchIsNotDeployed(String branch) {
        assertThat(push(branch).skipped()).containsExactly("deploy-staging", "smoke-test");
    }

    @ParameterizedTest
    @ValueSource(strings = {"pull_request", "main", "feature/search"})
    void afterAFailureOfTheFormatEverythingButTheReportsIsSkipped(String event) {
        var run = on(event).whenFails("format-and-lint");

        assertThat(run.skipped())
                .contains(
                        "test-services",
                        "code-coverage",
                        "security-audit",
                        "dependency-check",
                        "integration-tests",
                        "build-release",
                        "build-and-push",
                        "deploy-staging",
                        "smoke-test")
                .doesNotContain("required", "quality-report");
        assertThat(run.skipped().contains("notify")).isEqualTo(event.equals("pull_request"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"pull_request", "main", "feature/search"})
    void afterAFailureOfTheTestsNothingIsCoveredIntegratedBuiltOrPushed(String event) {
        var run = on(event).whenFails("test-services");

        assertThat(run.skipped())
                .contains(
                        "code-coverage",
                        "integration-tests",
                        "build-release",
                        "build-and-push",
                        "deploy-staging",
                        "smoke-test")
                .doesNotContain("security-audit", "dependency-check", "required", "quality-report");
    }

    @ParameterizedTest
    @ValueSource(strings = {"main", "feature/search"})
    void afterAFailureOfTheCoverageThePushIsSkippedAndAllAfterItButTheReports(String branch) {
        var run = push(branch).whenFails("code-coverage");

        assertThat(run.jobs(Outcome.SUCCESS))
                .contains("build-release", "integration-tests", "quality-report", "notify");
        assertThat(run.skipped()).containsExactly("build-and-push", "deploy-staging", "smoke-test");
    }

    @Test
    void aPullRequestBuildsTheReleaseThoughItsCoverageFails() {
        var run = pullRequest().whenFails("code-coverage");

        assertThat(run.jobs(Outcome.SUCCESS)).contains("build-release", "quality-report");
        assertThat(run.skipped()).isEqualTo(pullRequest().skipped());
    }

    @ParameterizedTest
    @ValueSource(strings = {"pull_request", "main", "feature/search"})
    void afterAFailureOfTheAuditEverythingElseStillRuns(String event) {
        var run = on(event).whenFails("security-audit");

        assertThat(run.jobs(Outcome.FAILURE)).containsExactly("security-audit");
        assertThat(run.skipped()).isEqualTo(on(event).skipped());
    }

    @Test
    void aPushToMainIsDeployedThoughTheAuditFails() {
        assertThat(push("main").whenFails("security-audit").jobs(Outcome.SUCCESS))
                .contains("build-release", "build-and-push", "deploy-staging", "smoke-test", "notify");
    }

    @ParameterizedTest
    @ValueSource(strings = {"pull_request", "main", "feature/search"})
    void afterAFailureOfTheDependencyCheckEverythingElseStillRuns(String event) {
        assertThat(on(event).whenFails("dependency-check").skipped())
                .isEqualTo(on(event).skipped());
    }

    @ParameterizedTest
    @ValueSource(strings = {"main", "feature/search"})
    void afterAFailureOfThePushNothingIsDeployedOrSmokeTested(String branch) {
        var run = push(branch).whenFails("build-and-push");

        assertThat(run.skipped()).containsExactly("deploy-staging", "smoke-test");
        assertThat(run.jobs(Outcome.SUCCESS)).contains("quality-report", "notify");
    }

    @ParameterizedTest
    @ValueSource(strings = {"integration-tests", "build-release"})
    void afterAFailureOfAnotherBlockingJobNothingIsPushed(String job) {
        assertThat(push("main").whenFails(job).skipped())
                .containsExactly("build-and-push", "deploy-staging", "smoke-test");
    }

    @Test
    void aDeploymentThatFailsIsNotSmokeTestedAndIsTold() {
        var run = WhatFollows.ofPushTo("main", CI).whenFails("deploy-staging");

        assertThat(run.skipped()).containsExactly("smoke-test");
        assertThat(run.jobs(Outcome.SUCCESS)).contains("notify");
    }

    @Test
    void aSmokeTestThatFailsIsTold() {
        assertThat(push("main").whenFails("smoke-test").jobs(Outcome.SUCCESS)).contains("notify");
    }

    @Test
    void aReportThatFailsStopsNothing() {
        assertThat(push("main").whenFails("quality-report").skipped()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "format-and-lint, 1",
        "test-services, 1",
        "code-coverage, 1",
        "integration-tests, 1",
        "build-release, 1",
        "security-audit, 0",
        "dependency-check, 0",
        "quality-report, 0"
    })
    void aPullRequestMayBeMergedUnlessABlockingJobFails(String job, int code, @TempDir Path folder) {
        var needed = pullRequest().whenFails(job).needsAsJson("required");

        var ended = Bash.in(folder, "jq")
                .step(CI.yaml(), "required", "Every needed job succeeded")
                .with("NEEDED", needed)
                .run();

        assertThat(ended.code()).as(ended.text()).isEqualTo(code);
    }

    @Test
    void aPullRequestMayNotBeMergedWhenABlockingJobIsSkippedAsNoneHasACondition(@TempDir Path folder) {
        var needed =
                pullRequest().needsAsJson("required").replaceFirst("(build-release\\W+result\\W+)success", "$1skipped");

        var ended = Bash.in(folder, "jq")
                .step(CI.yaml(), "required", "Every needed job succeeded")
                .with("NEEDED", needed)
                .run();

        assertThat(ended.code()).isEqualTo(1);
        assertThat(ended.text()).endsWith("::error::these jobs have to succeed: build-release (skipped)\n");
    }

    private static WhatFollows on(String event) {
        return event.equals("pull_request") ? pullRequest() : push(event);
    }

    private static WhatFollows pullRequest() {
        return WhatFollows.ofPullRequest(CI);
    }

    /** When it is deployed, the deployment says so. */
    private static WhatFollows push(String branch) {
        return WhatFollows.ofPushTo(branch, CI).withOutput("deploy-staging", "deployed", "true");
    }
}
