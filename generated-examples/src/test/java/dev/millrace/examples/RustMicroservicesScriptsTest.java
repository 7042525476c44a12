package dev.millrace.examples;

import static org.assertj.core.api.Assertions.assertThat;

import dev.millrace.dsl.Bash;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The scripts in the YAML, with programs that stand in for those of the cloud. */
class RustMicroservicesScriptsTest {

    private static final EmittedWorkflow CI = EmittedWorkflow.of(new RustMicroservices(), "ci");

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({
        "main, main",
        "feature-a, feature-a",
        "feature/search-index, feature-search-index-HASH",
        "feature/a/b_c.1, feature-a-b_c.1-HASH",
        "feature/ümlaut, feature---mlaut-HASH",
        "feature/$(reboot), feature---reboot--HASH",
        "-.x, x-HASH"
    })
    void aBranchIsMadeALegalTag(String branch, String tag) {
        var script = script("build-and-push", "Make a tag of the branch").with("BRANCH", branch);

        assertThat(script.run().code()).isZero();
        assertThat(String.join("", script.outputs())).matches("tag=" + tag.replace("HASH", "[0-9a-f]{8}"));
    }

    @Test
    void branchesThatDifferHaveTagsThatDiffer() {
        for (var branch : java.util.List.of("feature/a", "feature-a", "feature//a", "feature@a")) {
            assertThat(script("build-and-push", "Make a tag of the branch")
                            .with("BRANCH", branch)
                            .run()
                            .code())
                    .isZero();
        }

        assertThat(script("build-and-push", "Make a tag of the branch").outputs())
                .hasSize(4)
                .doesNotHaveDuplicates();
    }

    @Test
    void aTagHas128CharactersAtMost() {
        var script = script("build-and-push", "Make a tag of the branch").with("BRANCH", "feature/" + "x".repeat(200));

        assertThat(script.run().code()).isZero();
        assertThat(script.outputs()).singleElement().asString().matches("tag=feature-x{111}-[0-9a-f]{8}");
    }

    @ParameterizedTest
    @CsvSource({"sha256:new, sha256:new, 0", "sha256:new, sha256:old, 1", "None, None, 1"})
    void bothTagsInTheRegistryAreTheImageThatWasPushed(String commit, String branch, int code) {
        var ended = script("build-and-push", "Verify that the registry has the image")
                .with("REPOSITORY", "feed-service")
                .with("COMMIT_TAG", "0a1b2c")
                .with("BRANCH_TAG", "main")
                .with("DIGEST", "sha256:new")
                .program(
                        "aws",
                        "case \"$*\" in *imageTag=0a1b2c*) echo %s ;; *) echo %s ;; esac".formatted(commit, branch))
                .run();

        assertThat(ended.code()).as(ended.text()).isEqualTo(code);
    }

    @Test
    void anImageThatTheRegistryLacksStopsTheJob() {
        var ended = script("build-and-push", "Verify that the registry has the image")
                .with("REPOSITORY", "feed-service")
                .with("COMMIT_TAG", "0a1b2c")
                .with("BRANCH_TAG", "main")
                .with("DIGEST", "sha256:new")
                .program("aws", "echo ImageNotFoundException >&2; exit 254")
                .run();

        assertThat(ended.code()).isEqualTo(254);
    }

    @Test
    void testsAreCountedOverBothKinds() {
        var script = script("test-services", "Count the tests")
                .with("SERVICE", "feed-service")
                .with("UNIT_TESTS", "failure")
                .with("DOC_TESTS", "skipped")
                .file("unit-tests.txt", """
                        running 42 tests
                        test result: FAILED. 41 passed; 1 failed; 0 ignored; 0 measured; 0 filtered out; finished in 0.5s
                        """)
                .file(
                        "doc-tests.txt",
                        "test result: ok. 3 passed; 0 failed; 2 ignored; 0 measured; 0 filtered out; finished in 1s\n");

        assertThat(script.run().code()).isZero();
        assertThat(script.read("test-report/feed-service.md").lines())
                .containsExactly("| feed-service | failure | skipped | 44 | 1 |");
    }

    @Test
    void aServiceThatDidNotCompileHasNoTests() {
        var script = script("test-services", "Count the tests")
                .with("SERVICE", "feed-service")
                .with("UNIT_TESTS", "failure")
                .with("DOC_TESTS", "skipped");

        assertThat(script.run().code()).isZero();
        assertThat(script.read("test-report/feed-service.md").lines())
                .containsExactly("| feed-service | failure | skipped | 0 | 0 |");
    }

    @Test
    void theCoverageIsReadAsPercent() {
        var script = script("code-coverage", "Read the coverage")
                .file(
                        "cobertura.xml",
                        "<?xml version=\"1.0\"?><coverage lines-covered=\"7\" lines-valid=\"10\" line-rate=\"0.7312\""
                                + " branch-rate=\"0\"><packages><package name=\"auth\" line-rate=\"0.1\"></package>"
                                + "</packages></coverage>");

        assertThat(script.run().code()).isZero();
        assertThat(script.outputs()).containsExactly("percent=73.1");
    }

    @Test
    void theReportTellsTheGatesAndEachService() {
        var script = script("quality-report", "Report on the quality")
                .with("TESTS", "failure")
                .with("COVERAGE", "skipped")
                .with("PERCENT", "")
                .with("AUDIT", "failure")
                .with("DENY", "success")
                .with("SERVICES", "auth-service feed-service")
                .file("test-report/auth-service.md", "| auth-service | success | success | 12 | 0 |\n");

        assertThat(script.run().code()).isZero();
        assertThat(script.summary())
                .contains(
                        "| unit and doc tests | failure | yes |",
                        "| coverage of ? %, at least 50 % | skipped | yes |",
                        "| cargo audit | failure | no |",
                        "| cargo deny | success | no |",
                        "| auth-service | success | success | 12 | 0 |",
                        "| feed-service | not run | not run | | |");
    }

    @Test
    void allServicesAreRestartedAtOnce() {
        var ended = script("deploy-staging", "Restart the services")
                .with("SERVICES", "auth-service feed-service")
                .program("kubectl", "echo \"kubectl $*\"")
                .run();

        assertThat(ended.text()).isEqualTo("kubectl rollout restart deployment auth-service feed-service\n");
    }

    @Test
    void aServiceThatDoesNotGetHealthyStopsTheDeployment() {
        var ended = script("deploy-staging", "Wait until they are healthy")
                .with("SERVICES", "auth-service feed-service user-service")
                .program("kubectl", "echo \"$4\"; [ \"$4\" != feed-service ]")
                .run();

        assertThat(ended.code()).isEqualTo(1);
        assertThat(ended.text()).isEqualTo("auth-service\nfeed-service\n");
    }

    @ParameterizedTest
    @CsvSource({"2, 0, deployed=true", "1, 1, ''"})
    void isDeployedWhenAllReplicasAreReady(int ready, int code, String output) {
        var script = script("deploy-staging", "Verify the status")
                .with("SERVICES", "auth-service feed-service")
                .program("kubectl", """
                        echo '{"items": [{"metadata": {"name": "auth-service"}, "spec": {"replicas": 2},
                          "status": {"readyReplicas": %d}}]}'
                        """.formatted(ready));

        assertThat(script.run().code()).isEqualTo(code);
        assertThat(String.join("", script.outputs())).isEqualTo(output);
    }

    @ParameterizedTest
    @CsvSource({"True, 0", "False, 1"})
    void everyPodIsReadyButThoseThatEndOrHaveEnded(String ready, int code) {
        var ended = script("smoke-test", "Every pod is ready")
                .program("kubectl", """
                        echo '{"items": [
                          {"metadata": {"name": "auth-1"}, "status": {"phase": "Running",
                            "conditions": [{"type": "Ready", "status": "%s"}]}},
                          {"metadata": {"name": "auth-0", "deletionTimestamp": "2026-01-01T00:00:00Z"},
                            "status": {"phase": "Running", "conditions": [{"type": "Ready", "status": "False"}]}},
                          {"metadata": {"name": "migration"}, "status": {"phase": "Succeeded"}}]}'
                        """.formatted(ready))
                .run();

        assertThat(ended.code()).as(ended.text()).isEqualTo(code);
        assertThat(ended.text().contains("::error::these pods are not ready: auth-1\n"))
                .isEqualTo(code == 1);
    }

    @Test
    void aServiceWithoutAReadyEndpointIsNamed() {
        var ended = script("smoke-test", "Every service has endpoints")
                .with("SERVICES", "auth-service feed-service user-service")
                .program("kubectl", """
                        case "$*" in
                          *service-name=auth-service*) echo '{"items": [{"endpoints": [
                            {"addresses": ["10.0.0.1"], "conditions": {"ready": true}}]}]}' ;;
                          *service-name=feed-service*) echo '{"items": [{"endpoints": [
                            {"addresses": ["10.0.0.2"], "conditions": {"ready": false}}]}]}' ;;
                          *) echo '{"items": [{"endpoints": null}]}' ;;
                        esac
                        """)
                .run();

        assertThat(ended.code()).isEqualTo(1);
        assertThat(ended.text()).endsWith("::error::nobody answers for: feed-service user-service\n");
    }

    @ParameterizedTest
    @CsvSource({"auth-config, 1", "feed-config, 0"})
    void aConfigMapThatADeploymentAsksForIsThere(String wanted, int code) {
        var ended = script("smoke-test", "Every config map is there")
                .program("kubectl", """
                        case "$*" in
                          *deployments*) echo '{"items": [{"spec": {"template": {"spec": {
                            "volumes": [{"name": "v", "configMap": {"name": "%s"}}, {"name": "w", "emptyDir": {}}],
                            "containers": [{"envFrom": [{"configMapRef": {"name": "shared"}}],
                              "env": [{"valueFrom": {"configMapKeyRef": {"name": "maybe", "optional": true}}}]}]}}}}]}' ;;
                          *) echo '{"items": [{"metadata": {"name": "shared"}}, {"metadata": {"name": "feed-config"}}]}' ;;
                        esac
                        """.formatted(wanted))
                .run();

        assertThat(ended.code()).as(ended.text()).isEqualTo(code);
        assertThat(ended.text().contains("not there: auth-config\n")).isEqualTo(code == 1);
    }

    @ParameterizedTest
    @CsvSource({
        "success, main, true, failure, ::warning title=Delivery::0a1b2c runs on staging",
        "success, main, true, success, ::notice title=Delivery::0a1b2c runs on staging",
        "success, main, '', '', ::error title=Delivery::The images of 0a1b2c are pushed. but their deployment",
        "success, develop, '', '', ::notice title=Delivery::The images of 0a1b2c are pushed. Only main is deployed",
        "skipped, main, '', '', ::error title=Delivery::Nothing was deployed",
        "failure, main, '', '', ::error title=Delivery::Nothing was deployed"
    })
    void theNotificationSaysWhatBecameOfTheDelivery(
            String images, String branch, String deployed, String pods, String said) {
        var ended = notification()
                .with("IMAGES", images)
                .with("BRANCH", branch)
                .with("DEPLOYED", deployed)
                .with("PODS", pods)
                .run();

        assertThat(ended.code()).as(ended.text()).isZero();
        assertThat(ended.text().replace("pushed, but", "pushed. but")).startsWith(said);
    }

    @ParameterizedTest
    @ValueSource(strings = {"test-services (feed-service)", "security-audit"})
    void theNotificationListsTheJobsAndWhatToDoAboutThoseThatFailed(String failed) {
        var script = notification()
                .with("IMAGES", "success")
                .with("BRANCH", "main")
                .with("DEPLOYED", "true")
                .with("PODS", "success")
                .program("gh", "printf 'format-and-lint\\tsuccess\\n%s\\tfailure\\n'".formatted(failed));

        assertThat(script.run().code()).isZero();
        assertThat(script.summary())
                .contains("| format-and-lint | success |", "| " + failed + " | failure |")
                .anyMatch(line -> line.startsWith("- " + failed + ": ") && !line.contains("look at its log"))
                .noneMatch(line -> line.startsWith("- format-and-lint"));
    }

    private Bash notification() {
        return script("notify", "Tell what was delivered, and what to do")
                .with("GH_TOKEN", "")
                .with("GH_REPO", "acme/shop")
                .with("RUN_ID", "7")
                .with("COMMIT", "0a1b2c")
                .with("ENDPOINTS", "success")
                .with("CONFIG_MAPS", "success")
                .program("gh", "printf 'format-and-lint\\tsuccess\\n'");
    }

    private Bash script(String job, String step) {
        return Bash.in(folder, "jq").step(CI.yaml(), job, step);
    }
}
