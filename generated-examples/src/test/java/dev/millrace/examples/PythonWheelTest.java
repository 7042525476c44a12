package dev.millrace.examples;

import static dev.millrace.dsl.Millrace.minutes;
import static dev.millrace.dsl.Millrace.pipelines;
import static dev.millrace.dsl.Millrace.run;
import static dev.millrace.dsl.Millrace.seconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.millrace.dsl.Workflow;
import dev.millrace.dsl.output.InvalidPipelinesException;
import dev.millrace.dsl.output.WorkflowFiles;
import dev.millrace.dsl.plan.Occasion;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PythonWheelTest {

    private static final String TIMEOUT = "    timeout-minutes: ";

    private final EmittedWorkflow pr = EmittedWorkflow.of(new PythonWheel(), "pr-build");
    private final EmittedWorkflow main = EmittedWorkflow.of(new PythonWheel(), "main-build");
    private final EmittedWorkflow release = EmittedWorkflow.of(new PythonWheel(), "release");

    @TempDir
    Path folder;

    @Test
    void areThreeWorkflows() {
        assertThat(new PythonWheel().define().workflows())
                .extracting(Workflow::id)
                .containsExactly("pr-build", "main-build", "release");
    }

    @Test
    void buildsPullRequestsAndFeaturesAndCancelsOlderRuns() {
        assertThat(pr.text()).contains("""
                        on:
                          pull_request:
                            branches: [main]
                          push:
                            branches: [feature/*]
                        """, """
                        concurrency:
                          group: ${{ github.workflow }}-${{ github.ref }}
                          cancel-in-progress: true
                        """);
        // 45 + 60 + 15 + 30 + 20 + 90 + 10 seconds
        assertThat(pr.plan().plan("build").expected().orElseThrow().high()).isEqualTo(seconds(270));
        assertThat(pr.yaml().jobs()).singleElement().isEqualTo(pr.job("build"));
        assertThat(pr.text("build"))
                .contains(TIMEOUT + "5\n")
                .contains("fetch-depth: 1\n")
                .contains("python-version: '3.11'\n")
                .contains("key: ${{ runner.os }}-pip-fast-${{ hashFiles('requirements/pr.txt') }}\n");
    }

    @Test
    void keepsAPullRequestsWheelForAWeek() {
        assertThat(pr.text("build"))
                .contains("python -m build --no-isolation --wheel\n", "twine check --strict dist/*\n")
                .doesNotContain("python -m build --no-isolation\n")
                .contains("""
                                  name: pr-package-${{ github.sha }}
                                  path: dist/*.whl
                                  if-no-files-found: error
                                  retention-days: 7
                        """);
    }

    @Test
    void letsNeitherLintNorUnitTestsBlockAPullRequest() {
        assertThat(pr.text("build"))
                .contains("""
                                run: python -m ruff check --select E9,F63,F7,F82 --output-format github .
                                continue-on-error: true
                        """, """
                                run: python -m pytest tests/unit --timeout=60
                                continue-on-error: true
                                timeout-minutes: 2
                        """)
                .containsSubsequence("ruff check", "--wheel", "Smoke test", "pytest", "pr-package-");
        assertThat(pr.text("build").split("continue-on-error: true", -1)).hasSize(3);
    }

    @Test
    void testsMainInFullBesideSpark() {
        assertThat(main.text()).contains("on:\n  push:\n    branches: [main]\n").doesNotContain("concurrency:");
        // 60 + 45 + 30 + 45 + 180 + 20, and 60 + 300 seconds
        assertThat(main.plan().plan("build").expected().orElseThrow().high()).isEqualTo(seconds(380));
        assertThat(main.plan().plan("pyspark").expected().orElseThrow().high()).isEqualTo(seconds(360));
        assertThat(main.yaml().jobs()).allSatisfy(job -> {
            assertThat(job.needs()).isEmpty();
            assertThat(main.text(job.id().raw())).contains(TIMEOUT + "10\n", "fetch-depth: 0\n");
        });
        assertThat(main.text("build"))
                .contains("        python-version:\n          - '3.10'\n          - '3.11'\n")
                .contains("python-version: ${{ matrix.python-version }}\n");
    }

    @Test
    void looksAtEverythingOfMain() {
        assertThat(main.text("build"))
                .containsSubsequence(
                        "key: ${{ runner.os }}-pip-main-py${{ matrix.python-version }}-${{ hashFiles(",
                        "run: python -m build --no-isolation\n",
                        "twine check --strict",
                        "cyclonedx_py environment",
                        "pip_audit --requirement",
                        "pytest --ignore=tests/pyspark --timeout=60 --cov=stock_pipeline",
                        """
                                  name: main-package-${{ matrix.python-version }}-${{ steps.version.outputs.value }}
                                  path: dist/*
                                  if-no-files-found: error
                                  retention-days: 14
                        """,
                        "coverage.xml\n",
                        "retention-days: 14\n");
        assertThat(main.text("pyspark"))
                .contains("key: ${{ runner.os }}-pyspark-cache\n", "pytest tests/pyspark", "python-version: '3.11'\n");
    }

    @Test
    void releasesATagStepByStep() {
        assertThat(release.text()).contains("on:\n  push:\n    tags: [v*]\n").doesNotContain("concurrency:");
        assertThat(release.yaml().jobs())
                .extracting(job -> job.id().raw() + " after "
                        + String.join(", ", needs(job.id().raw())))
                .containsExactly(
                        "guardrails after ",
                        "build after guardrails",
                        "security after build",
                        "publish after security",
                        "notify after guardrails, build, security, publish");
        assertThat(release.condition("notify")).isEqualTo("${{ !cancelled() }}");
        assertThat(Arrays.asList("guardrails", "build", "security", "publish", "notify"))
                .extracting(
                        job -> release.plan().plan(job).expected().orElseThrow().high())
                .containsExactly(seconds(30), seconds(45), seconds(60), seconds(120), seconds(10));
    }

    @ParameterizedTest
    @ValueSource(strings = {"guardrails", "build", "security", "publish"})
    void releasesFromTheFullHistoryWithItsOwnCache(String job) {
        assertThat(release.text(job))
                .contains("fetch-depth: 0\n", "python-version: '3.11'\n", TIMEOUT)
                .contains("key: ${{ runner.os }}-pip-release-${{ hashFiles(");
    }

    @Test
    void stopsAReleaseThatShouldNotBe() {
        assertThat(release.text("guardrails"))
                .containsSubsequence(
                        "The tag is the version",
                        "The version is not one in development",
                        "SUFFIXES: snapshot dev dirty +",
                        "The working tree is clean");
        assertThat(release.text("build"))
                .containsSubsequence(
                        "run: python -m build --no-isolation\n",
                        "The built packages have the version",
                        "VERSION: ${{ github.ref_name }}\n",
                        "twine check --strict",
                        "Install and import what was built",
                        "actions/attest-build-provenance@",
                        "            dist/*.whl\n            dist/*.tar.gz\n",
                        "name: release-package");
    }

    @Test
    void publishesWhatWasAuditedEverywhere() {
        assertThat(release.text("security"))
                .containsSubsequence("sha256sum -c", "cyclonedx_py", "pip_audit", "name: release-reports");
        assertThat(release.text("publish"))
                .containsSubsequence(
                        "sha256sum -c",
                        "codeartifact",
                        "TARGET: s3://${{ vars.WHEEL_BUCKET }}/wheels/stock-pipeline/${{ steps.version.outputs.value }}/",
                        "FILES: dist/* sbom.cdx.json pip-audit.json")
                .doesNotContain("python -m build");
    }

    @Test
    void namesTheFilesInTheChecksumsAsUsersHaveThem() {
        assertThat(step(release.text("build"), "The packages are whole"))
                .contains("        working-directory: dist\n", "            *.whl\n            *.tar.gz\n");
        for (var job : List.of("security", "publish")) {
            assertThat(step(release.text(job), "Download release-package")).contains("          path: dist\n");
            assertThat(step(release.text(job), "The packages are those that were built"))
                    .contains("        working-directory: dist\n");
        }
    }

    @Test
    void testsMainAlsoWhenTheAuditHasFoundSomething() {
        assertThat(step(main.text("build"), "Install and import what was built"))
                .contains("        id: installed\n");
        assertThat(step(main.text("build"), "Run all tests with coverage"))
                .contains("        if: ${{ !cancelled() && steps.installed.outcome == 'success' }}\n");
    }

    @Test
    void buildsSparkFromTheOnlyArchiveThatThereIs() {
        assertThat(main.text("pyspark"))
                .containsSubsequence(
                        "--require-hashes --only-binary :all: --requirement requirements/build.txt",
                        "--require-hashes --only-binary :all: --no-binary pyspark --no-build-isolation"
                                + " --requirement requirements/pyspark.txt");
    }

    private static String step(String job, String name) {
        return Stream.of(job.split("\n      - ", -1))
                .filter(step -> step.contains("name: " + name + "\n"))
                .findFirst()
                .orElseThrow(() -> new AssertionError("there is no step \"" + name + "\""))
                .concat("\n");
    }

    @Test
    void letsEachTokenDoOnlyWhatItHasTo() {
        assertThat(release.text("build"))
                .contains("permissions:\n      contents: read\n      id-token: write\n      attestations: write\n");
        assertThat(release.text("publish")).contains("permissions:\n      contents: write\n      id-token: write\n");
        assertThat(release.text("notify")).contains("permissions: {}\n");
        assertThat(pr.text() + main.text()).doesNotContain("write", "secrets.");
        assertThat(release.text().split("secrets\\.", -1)).hasSize(2);
    }

    @Test
    void limitsEachStepThatMayHang() {
        assertThat(limits(pr, "build"))
                .containsExactly(
                        "Install the locked packages: 3",
                        "Build the wheel: 2",
                        "Check the packages: 1",
                        "Smoke test by installing and importing it: 1",
                        "Run the fast unit tests: 2");
        assertThat(limits(main, "build"))
                .containsExactly(
                        "Install the locked packages: 3",
                        "Build the wheel and the source distribution: 2",
                        "Check the packages: 1",
                        "Install and import what was built: 2",
                        "Write the bill of materials: 3",
                        "Audit the dependencies: 3",
                        "Run all tests with coverage: 6");
        assertThat(limits(main, "pyspark"))
                .containsExactly(
                        "Install what builds packages: 3",
                        "Install the locked packages, and build pyspark: 5",
                        "Install the package: 2",
                        "Test in a Spark session: 6");
        assertThat(limits(release, "build"))
                .containsExactly(
                        "Install the locked packages: 3",
                        "Build the wheel and the source distribution: 2",
                        "Check the packages: 1",
                        "Install and import what was built: 2",
                        "Attest where the packages come from: 3");
        assertThat(limits(release, "publish"))
                .containsExactly(
                        "Install the locked packages: 3",
                        "Log in to AWS: 2",
                        "Publish to CodeArtifact: 4",
                        "Copy to S3: 3",
                        "Create the release: 3");
        assertThat(limits(release, "notify")).containsExactly("Send it to Slack: 2");
    }

    @Test
    void asksOneIndexAndForHashes() {
        assertThat(pr.text() + main.text() + release.text())
                .doesNotContain("extra-index", "PIP_EXTRA_INDEX_URL")
                .satisfies(text -> assertThat(text.lines().filter(line -> line.contains("PIP_INDEX_URL")))
                        .isNotEmpty()
                        .allMatch(line -> line.strip().equals("PIP_INDEX_URL: https://pypi.org/simple")));
    }

    @ParameterizedTest
    @CsvSource({"pr-build, build, 31, 5 min", "main-build, pyspark, 241, 10 min", "release, security, 900, 15 min"})
    void isNotWrittenWhenAStepMakesItTooLong(String workflow, String job, int seconds, String budget) {
        var slow = new PythonWheel()
                .define().workflows().stream()
                        .filter(each -> each.id().equals(workflow))
                        .findFirst()
                        .orElseThrow()
                        .refining(job, each -> {
                            var step = run("./slow").expected(seconds(seconds));
                            return workflow.equals("release")
                                    ? each.expected(seconds(seconds)).steps(step)
                                    : each.steps(step);
                        });

        assertThatThrownBy(() -> WorkflowFiles.in(folder).write(pipelines(slow)))
                .isInstanceOf(InvalidPipelinesException.class)
                .hasMessageContaining("and " + budget + " are allowed");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void isNotWrittenWhenAnInstallAsksForNoHash() {
        var careless = new PythonWheel()
                .define()
                .workflows()
                .get(0)
                .refining("build", job -> job.steps(run("pip install requests")));

        assertThatThrownBy(() -> WorkflowFiles.in(folder).write(pipelines(careless)))
                .isInstanceOf(InvalidPipelinesException.class)
                .hasMessageContaining("\"pip install requests\" takes whatever an index has under a name");
    }

    @Test
    void takesNoLongerThanItsBudgets() {
        assertThat(pr.plan().longestPath(Occasion.of("pull_request")).time().high())
                .isLessThanOrEqualTo(minutes(5));
        assertThat(main.plan().longestPath(Occasion.of("push")).time().high()).isLessThanOrEqualTo(minutes(10));
        assertThat(release.longestPath(Occasion.of("push"))).endsWith(": guardrails, build, security, publish, notify");
        // 30 + 45 + 60 + 120 + 10 seconds
        assertThat(release.plan().longestPath(Occasion.of("push")).time().high())
                .isEqualTo(seconds(265));
    }

    private static List<String> limits(EmittedWorkflow workflow, String job) {
        return Stream.of(workflow.text(job).split("\n      - ", -1))
                .filter(step -> step.contains("\n        timeout-minutes: "))
                .map(step -> step.replaceAll("(?s)name: ([^\n]*).*\n        timeout-minutes: (\\d+).*", "$1: $2"))
                .toList();
    }

    private Iterable<String> needs(String job) {
        return release.job(job).needs().stream().map(each -> each.raw()).toList();
    }
}
