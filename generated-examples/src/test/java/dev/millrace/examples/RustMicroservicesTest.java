package dev.millrace.examples;

import static dev.millrace.dsl.Millrace.minutes;
import static dev.millrace.dsl.Millrace.service;
import static dev.millrace.dsl.Triggers.branches;
import static dev.millrace.dsl.Triggers.push;
import static org.assertj.core.api.Assertions.assertThat;

import dev.millrace.core.finding.Finding;
import dev.millrace.core.workflow.Strategy;
import dev.millrace.core.yaml.Text;
import dev.millrace.dsl.StepsJob;
import dev.millrace.dsl.plan.Occasion;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RustMicroservicesTest {

    private static final EmittedWorkflow CI = EmittedWorkflow.of(new RustMicroservices(), "ci");

    @Test
    void runsOnPushesToThreeKindsOfBranchesAndOnPullRequestsIntoTwo() {
        assertThat(CI.text()).contains("""

                        on:
                          push:
                            branches: [main, develop, feature/**]
                          pull_request:
                            branches: [main, develop]

                        permissions:
                          contents: read
                        """);
    }

    @Test
    void hasTheJobsOfTheTableWithTheirNeedsGatesAndTimes() {
        assertThat(CI.table())
                .containsExactly(
                        "format-and-lint | - | blocking | 2–3 min",
                        "test-services | format-and-lint | blocking | 8–12 min",
                        "code-coverage | test-services | blocking | 5–8 min",
                        "security-audit | format-and-lint | advisory | 3–5 min",
                        "dependency-check | format-and-lint | informational | 1–2 min",
                        "integration-tests | test-services | blocking | 4–6 min",
                        "build-release | format-and-lint, test-services, security-audit | blocking | 6–10 min",
                        "build-and-push | build-release, code-coverage, security-audit, integration-tests | blocking"
                                + " | 8–15 min",
                        "deploy-staging | build-and-push | informational | 3–5 min",
                        "smoke-test | deploy-staging | informational | 2 min",
                        "quality-report | test-services, code-coverage, security-audit | reporting | 1 min",
                        "notify | build-and-push, deploy-staging, smoke-test, quality-report | reporting | 1 min",
                        "required | format-and-lint, test-services, code-coverage, integration-tests, build-release"
                                + " | reporting | 0 min");
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            value = {
                "build-and-push, github.event_name == 'push'",
                "deploy-staging, github.event_name == 'push' && github.ref == 'refs/heads/main'",
                "smoke-test, needs.deploy-staging.outputs.deployed == 'true'",
                "quality-report, ${{ !cancelled() }}",
                "notify, ${{ !cancelled() && github.event_name == 'push' }}",
                "required, always()"
            })
    void aJobHasTheConditionOfTheTable(String job, String condition) {
        assertThat(CI.condition(job)).isEqualTo(condition);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "format-and-lint",
                "test-services",
                "code-coverage",
                "security-audit",
                "dependency-check",
                "integration-tests",
                "build-release"
            })
    void whatRunsOnEveryEventHasNoCondition(String job) {
        assertThat(CI.condition(job)).isEmpty();
    }

    @Test
    void onlyAdvisoryAndInformationalJobsMayFail() {
        assertThat(CI.yaml().jobs().stream().map(job -> job.id().raw()).filter(CI::continuesOnError))
                .containsExactly("security-audit", "dependency-check", "deploy-staging", "smoke-test");
    }

    @Test
    void testsTwelveServicesSixAtOnceAndAllOfThemToTheEnd() {
        assertThat(axis("test-services"))
                .containsExactly(
                        "auth-service",
                        "user-service",
                        "messaging-service",
                        "content-service",
                        "feed-service",
                        "search-service",
                        "media-service",
                        "notification-service",
                        "streaming-service",
                        "video-service",
                        "cdn-service",
                        "events-service");
        assertThat(maxParallel("test-services")).isEqualTo(6);
        assertThat(CI.text("test-services")).contains("fail-fast: false");
    }

    @Test
    void buildsImagesOfAllServicesButVideoFourAtOnce() {
        assertThat(axis("build-and-push"))
                .containsExactly(
                        "auth-service",
                        "user-service",
                        "messaging-service",
                        "content-service",
                        "feed-service",
                        "search-service",
                        "media-service",
                        "notification-service",
                        "streaming-service",
                        "cdn-service",
                        "events-service");
        assertThat(maxParallel("build-and-push")).isEqualTo(4);
    }

    @Test
    void aPullRequestTakes16To25Minutes() {
        assertThat(CI.longestPath(Occasion.of("pull_request")))
                .startsWith("16–25 min: format-and-lint, test-services, build-release");
    }

    @Test
    void aPushToMainTakes30To48Minutes() {
        assertThat(CI.longestPath(Occasion.of(push(branches("main")).tree())))
                .isEqualTo("30–48 min: format-and-lint, test-services, build-release, build-and-push, deploy-staging,"
                        + " smoke-test, notify");
    }

    @Test
    void doesNotBuildWhenAPullRequestOrAPushWouldTakeLonger() {
        assertThat(broken("build-release", job -> job.expected(minutes(6), minutes(11))))
                .hasSize(2)
                .anySatisfy(message -> assertThat(message)
                        .contains("on \"pull_request\" is expected to take 16–26 min, and 25 min are allowed"))
                .anySatisfy(message -> assertThat(message)
                        .contains("on \"push\" is expected to take 30–49 min, and 48 min are allowed"));
    }

    @Test
    void doesNotBuildWhenAnImageOfTheIntegrationTestsIsAnother() {
        var image = service("postgres", "postgres:16-alpine");

        assertThat(broken("integration-tests", job -> job.services(image)))
                .anySatisfy(
                        message -> assertThat(message).startsWith("\"postgres:16-alpine\" is not pinned to a digest"));
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            value = {
                "format-and-lint, run: cargo fmt --check",
                "format-and-lint, run: cargo clippy --workspace -- -D warnings",
                "test-services, run: cargo test --lib --locked --package \"$SERVICE\"",
                "test-services, run: cargo test --doc --locked --package \"$SERVICE\"",
                "test-services, \"\n    env:\n      SERVICE: ${{ matrix.service }}\n\"",
                "code-coverage, run: cargo tarpaulin --workspace",
                "code-coverage, --fail-under 50",
                "code-coverage, uses: codecov/codecov-action@",
                "code-coverage, files: cobertura.xml",
                "security-audit, run: cargo audit",
                "security-audit, run: cargo deny check",
                "dependency-check, run: cargo outdated",
                "dependency-check, run: cargo tree",
                "integration-tests, run: cargo test --workspace --locked --test '*'",
                "build-release, run: cargo build --workspace --release",
                "build-and-push, uses: aws-actions/amazon-ecr-login@",
                "build-and-push, push: true",
                "build-and-push, aws ecr describe-images",
                "deploy-staging, aws eks update-kubeconfig",
                "deploy-staging, kubectl rollout restart deployment",
                "deploy-staging, kubectl rollout status deployment",
                "deploy-staging, kubectl get deployments",
                "smoke-test, kubectl get pods",
                "smoke-test, kubectl get endpointslices",
                "smoke-test, kubectl get configmaps"
            })
    void aJobDoesWhatItIsFor(String job, String part) {
        assertThat(CI.text(job)).contains(part);
    }

    @Test
    void bothKindsOfAuditRunThoughTheFirstFails() {
        assertThat(CI.text("security-audit")).contains("""
                                id: deny
                                if: ${{ !cancelled() }}
                                run: cargo deny check
                        """);
    }

    @Test
    void theIntegrationTestsHaveHealthyDatabases() {
        assertThat(CI.text("integration-tests"))
                .contains("\n        image: postgres:15-alpine\n", "--health-cmd \"pg_isready ")
                .contains("\n        image: redis:7-alpine\n", "--health-cmd \"redis-cli ping\"");
    }

    @ParameterizedTest
    @CsvSource({
        "format-and-lint, lint",
        "test-services, test",
        "code-coverage, coverage",
        "dependency-check, lint",
        "integration-tests, test",
        "build-release, release"
    })
    void whatCargoDownloadsAndCompilesIsCachedUnderTheHashOfTheLockForAllServices(String job, String kind) {
        assertThat(CI.text(job)).contains("""
                                  path: |-
                                    ~/.cargo/registry/index
                                    ~/.cargo/registry/cache
                                    ~/.cargo/git/db
                                    target
                                  key: ${{ runner.os }}-cargo-KIND-1.95.0-${{ hashFiles('**/Cargo.lock') }}
                                  restore-keys: RESTORE${{ runner.os }}-cargo-KIND-1.95.0-
                        """.replace("RESTORE", kind.equals("test") ? "|-\n            " : "")
                .replace("KIND", kind));
    }

    @Test
    void theFirstTestsHaveWhatTheLintHasDownloaded() {
        assertThat(CI.text("format-and-lint")).contains("run: cargo fetch --locked\n");
        assertThat(CI.text("test-services")).contains("""
                                  restore-keys: |-
                                    ${{ runner.os }}-cargo-test-1.95.0-
                                    ${{ runner.os }}-cargo-lint-1.95.0-
                        """);
    }

    @Test
    void theCoverageNeedsNoDatabase() {
        assertThat(CI.text("code-coverage")).contains("run: cargo tarpaulin --workspace --lib ");
    }

    /** GitHub cancels a job that takes too long, and then skips what needs it, though it may fail. */
    @ParameterizedTest
    @ValueSource(strings = {"security-audit", "dependency-check", "deploy-staging", "smoke-test"})
    void aJobThatMayFailIsNeverCutOffByItsOwnTime(String id) {
        var job = (dev.millrace.core.workflow.StepsJob) CI.job(id);

        assertThat(job.steps().stream()
                        .mapToDouble(step -> minutesOf(step.timeoutMinutes()))
                        .sum())
                .isLessThan(minutesOf(job.timeoutMinutes()));
    }

    private static double minutesOf(java.util.Optional<dev.millrace.core.workflow.Value<Double>> time) {
        return time.orElseThrow().literal().orElseThrow();
    }

    @Test
    void theTestsReadWhatTheIntegrationTestsHaveCompiledAndDoNotReplaceIt() {
        assertThat(CI.text("test-services")).contains("uses: actions/cache/restore@");
        assertThat(CI.text("integration-tests")).contains("uses: actions/cache@");
    }

    @Test
    void anImageIsTaggedWithTheCommitAndTheBranchInThePrivateRegistry() {
        assertThat(CI.text("build-and-push")).contains("""
                                  tags: |-
                                    ${{ steps.amazon-ecr-login.outputs.registry }}/${{ matrix.service }}:${{ github.sha }}
                                    ${{ steps.amazon-ecr-login.outputs.registry }}/${{ matrix.service }}:${{ steps.branch.outputs.tag }}
                        """).contains("type=gha,scope=${{ matrix.service }},mode=max");
    }

    @Test
    void theDeploymentIsToTheEnvironmentStagingAndTellsWhetherItIsDone() {
        assertThat(CI.text("deploy-staging"))
                .contains("\n    environment: staging\n")
                .contains("\n    outputs:\n      deployed: ${{ steps.status.outputs.deployed }}\n");
    }

    @Test
    void reportsReadOutputsOfJobsWhoseResultIsAlwaysASuccess() {
        assertThat(CI.text())
                .doesNotContain(
                        "needs.security-audit.result",
                        "needs.dependency-check.result",
                        "needs.deploy-staging.result",
                        "needs.smoke-test.result");
        assertThat(CI.text("quality-report"))
                .contains("${{ needs.security-audit.outputs.audit }}", "${{ needs.security-audit.outputs.deny }}")
                .contains("${{ needs.test-services.result }}", "${{ needs.code-coverage.outputs.percent }}");
        assertThat(CI.text("notify"))
                .contains("${{ needs.deploy-staging.outputs.deployed }}", "${{ needs.smoke-test.outputs.pods }}");
    }

    @Test
    void secretsAreReadOnlyByTheStepsThatNeedThem() {
        assertThat(CI.text()
                        .lines()
                        .map(String::strip)
                        .filter(line -> line.contains("secrets."))
                        .distinct())
                .containsExactly(
                        "token: ${{ secrets.CODECOV_TOKEN }}",
                        "aws-access-key-id: ${{ secrets.AWS_ACCESS_KEY_ID }}",
                        "aws-secret-access-key: ${{ secrets.AWS_SECRET_ACCESS_KEY }}");
    }

    @Test
    void aRunForMainIsNeverCancelledByANewerOne() {
        assertThat(CI.text()).contains("\n  cancel-in-progress: ${{ github.ref != 'refs/heads/main' }}\n");
    }

    private static List<String> axis(String job) {
        var axes = CI.strategy(job).matrix().orElseThrow().axes();
        assertThat(axes.names()).containsExactly("service");
        return axes.get("service").orElseThrow().stream()
                .map(value -> ((Text) value).raw())
                .toList();
    }

    private static int maxParallel(String job) {
        Strategy strategy = CI.strategy(job);
        return strategy.maxParallel().orElseThrow().literal().orElseThrow();
    }

    private static List<String> broken(String job, UnaryOperator<StepsJob> change) {
        return new RustMicroservices()
                .define().workflows().get(0).refining(job, change).compiled().guardrailFindings().stream()
                        .map(Finding::message)
                        .filter(message -> !message.contains("is not pinned to a commit"))
                        .toList();
    }
}
