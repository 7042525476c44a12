package dev.millrace.templates;

import static dev.millrace.dsl.Level.WRITE;
import static dev.millrace.dsl.Millrace.axis;
import static dev.millrace.dsl.Millrace.run;
import static dev.millrace.dsl.Permissions.idToken;
import static dev.millrace.dsl.RunnerLabel.MACOS_LATEST;
import static dev.millrace.dsl.RunnerLabel.UBUNTU_LATEST;
import static dev.millrace.dsl.Triggers.branches;
import static dev.millrace.dsl.Triggers.push;
import static dev.millrace.templates.Templates.delivery;
import static dev.millrace.templates.Templates.mainBranch;
import static dev.millrace.templates.Templates.pullRequest;
import static dev.millrace.templates.Templates.release;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.millrace.core.workflow.Job;
import dev.millrace.core.yaml.Text;
import dev.millrace.dsl.RunnerLabel;
import dev.millrace.dsl.Step;
import dev.millrace.dsl.Workflow;
import dev.millrace.dsl.output.WorkflowFiles;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class TemplatesTest {

    private static final Project PROJECT = Project.of(axis("version", 1, 2), version -> run("setup " + version))
            .lint(run("lint"))
            .test(run("test"))
            .build(run("build"))
            .audit(run("audit"))
            .sbom(run("sbom"))
            .packages("out/*.zip")
            .publish(run("publish"));

    @Test
    void answerPullRequestsWithoutAnyJobWaiting() {
        assertThat(jobs(pullRequest(PROJECT)))
                .containsExactly("lint", "test", "build", "dependency-review", "required after lint, test, build");
    }

    @Test
    void testEverySystemWithEveryVersionBeforeMainIsBuilt() {
        var main = mainBranch(PROJECT.systems(UBUNTU_LATEST, MACOS_LATEST));

        assertThat(jobs(main)).containsExactly("test", "audit", "build after test, audit", "notify after build");
        assertThat(yaml(main))
                .contains("os: [ubuntu-latest, macos-latest]", "version: [1, 2]", "run: setup ${{ matrix.version }}");
    }

    @Test
    void releaseWhatWasGuardedTestedAndBuilt() {
        assertThat(jobs(release(PROJECT)))
                .containsExactly(
                        "guardrails",
                        "test after guardrails",
                        "audit after guardrails",
                        "build after test, audit",
                        "attest after build",
                        "publish after build, attest",
                        "github-release after build, publish",
                        "notify after github-release");
    }

    @Test
    void publishNothingWhereNothingIsSaid() {
        var unpublished = PROJECT.withoutPublication();

        assertThat(jobs(release(unpublished)))
                .noneMatch(job -> job.startsWith("publish"))
                .contains("github-release after build, attest");
    }

    @Test
    void keepNoPackagesWhereThereAreNone() {
        var image = PROJECT.withoutPackages();

        assertThat(yaml(pullRequest(image))).doesNotContain("upload-artifact");
        assertThat(yaml(release(image))).doesNotContain("Download packages", "attest-build-provenance");
        assertThat(jobs(release(image))).contains("publish after build");
    }

    @Test
    void letNothingThatIsBuiltSignInTheNameOfTheRepository() {
        var release = release(PROJECT);

        assertThat(Yaml.of(release, "build")).doesNotContain("write", "attest-build-provenance");
        assertThat(Yaml.of(release, "attest"))
                .contains(
                        "permissions:\n      id-token: write\n      attestations: write\n", "subject-path: dist/**/*\n")
                .containsSubsequence("path: dist", "attest-build-provenance")
                .doesNotContain("run:");
    }

    @Test
    void publishWhatWasBuiltOnceAndAttested() {
        var release = release(PROJECT.bundle(run("bundle")));

        assertThat(Yaml.of(release, "build")).containsSubsequence("run: build", "run: bundle", "path: release-bundle");
        assertThat(Yaml.of(release, "attest"))
                .containsSubsequence("path: release-bundle", "dist/**/*\n", "release-bundle/**/*\n");
        assertThat(Yaml.of(release, "publish")).containsSubsequence("path: release-bundle", "run: publish");
        assertThat(yaml(mainBranch(PROJECT.bundle(run("bundle"))))).doesNotContain("run: bundle");
        assertThat(yaml(release(PROJECT.bundle(run("bundle")).withoutPublication())))
                .doesNotContain("release-bundle");
    }

    @Test
    void setNothingUpAndTakeNothingFromACacheWhereTheyPublish() {
        assertThat(Yaml.of(release(PROJECT), "publish")).doesNotContain("run: setup");
    }

    @Test
    void compareTheTagWithAVersionThatIsSaidElsewhere() {
        assertThat(Yaml.of(release(PROJECT), "guardrails"))
                .doesNotContain("The tag is the version")
                .contains("The version is not one in development");
        assertThat(Yaml.of(release(PROJECT.version(run("cat VERSION"))), "guardrails"))
                .contains("The tag is the version");
    }

    @Test
    void haveNoJobWhereAProjectHasNoSteps() {
        assertThat(jobs(pullRequest(PROJECT.withoutLint())))
                .containsExactly("test", "build", "dependency-review", "required after test, build");
        assertThat(jobs(mainBranch(PROJECT.withoutAudit())))
                .containsExactly("test", "build after test", "notify after build");
        assertThat(jobs(release(PROJECT.withoutTest().withoutAudit())))
                .containsExactly(
                        "guardrails",
                        "build after guardrails",
                        "attest after build",
                        "publish after build, attest",
                        "github-release after build, publish",
                        "notify after github-release");
        assertThat(jobs(pullRequest(PROJECT.withoutTest().withoutBuild())))
                .containsExactly("lint", "dependency-review", "required after lint");
    }

    @Test
    void takeNoStepsForStepsLeftOut() {
        var none = new Step[0];
        var nothing =
                PROJECT.lint(none).test(none).build(none).audit(none).sbom(none).publish(none);
        var without = PROJECT.withoutLint()
                .withoutTest()
                .withoutBuild()
                .withoutAudit()
                .withoutSbom()
                .withoutPublication();

        assertThat(jobs(pullRequest(nothing))).containsExactly("dependency-review", "required");
        assertThat(jobs(mainBranch(nothing))).containsExactly("notify");
        assertThat(jobs(release(nothing)))
                .containsExactly("guardrails", "github-release after guardrails", "notify after github-release");
        assertThat(delivery(nothing).workflows().stream().map(TemplatesTest::yaml))
                .containsExactlyElementsOf(delivery(without).workflows().stream()
                        .map(TemplatesTest::yaml)
                        .toList());
    }

    @Test
    void releaseWhatIsOnlyListedOrNothingButTheTag() {
        var listed = PROJECT.withoutBuild();

        assertThat(yaml(release(listed)))
                .contains("path: sbom.json", "name: Download sbom", "sha256sum")
                .doesNotContain("run: build", "Download packages", "attest-build-provenance");
        assertThat(yaml(release(listed.withoutSbom())))
                .contains("name: Create the release", "FILES: ''")
                .doesNotContain("sbom", "sha256sum");
    }

    @Test
    void areMadeOfWhatAProjectSaysThatItHas() {
        assertThat(PROJECT.systems(UBUNTU_LATEST, MACOS_LATEST).systemLabels())
                .containsExactly(UBUNTU_LATEST, MACOS_LATEST);
        assertThat(PROJECT.packageFiles()).containsExactly("out/*.zip");
        assertThat(PROJECT.publishPermissions(idToken(WRITE))
                        .withoutPublication()
                        .publicationPermissions())
                .isEmpty();
    }

    @Test
    void useTheFirstVersionWhereThereIsNoMatrix() {
        assertThat(yaml(pullRequest(PROJECT))).contains("run: setup 1").doesNotContain("setup 2", "matrix");
    }

    @Test
    void takeOtherStepsForThoseOfTheEcosystem() {
        var own = PROJECT.lint(run("before"), PROJECT.lintSteps());

        assertThat(yaml(pullRequest(own))).containsSubsequence("- run: before", "- run: lint");
    }

    @Test
    void testEachVersionByStepsOfItsOwn() {
        var own = PROJECT.test(version -> run("test " + version));

        assertThat(yaml(mainBranch(own))).contains("run: test ${{ matrix.version }}");
        assertThat(yaml(pullRequest(own))).contains("run: test 1");
    }

    @Test
    void areOrdinaryWorkflows() {
        var own =
                mainBranch(PROJECT.branch("trunk")).without("audit").refining("build", build -> build.env("CI", "yes"));

        assertThat(jobs(own)).containsExactly("test", "build after test", "notify after build");
        assertThat(yaml(own)).contains("branches: [trunk]", "CI: 'yes'");
        assertThat(yaml(mainBranch(PROJECT).on(push(branches("other"))))).contains("branches: [other]", "cron:");
    }

    @Test
    void areThreeTogether() {
        assertThat(delivery(PROJECT).workflows())
                .extracting(Workflow::id)
                .containsExactly("pull-request", "main", "release");
    }

    @Test
    void wantAVersionToBuildWith() {
        assertThatThrownBy(() -> Project.of(axis("java", List.of()), version -> run("setup")))
                .hasMessageContaining("java");
    }

    @Test
    void wantARunnerABranchAndFilesThatCanBe() {
        assertThatThrownBy(() -> PROJECT.systems(new RunnerLabel[0]))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("systems() without a runner leaves nothing to test main on: name at least one, as"
                        + " systems(UBUNTU_LATEST), or say withoutTest()");
        assertThatThrownBy(() -> PROJECT.branch(" "))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("\" \" is no name of a branch: name the one that pull requests go to, as branch(\"main\")");
        assertThatThrownBy(() -> PROJECT.packages("out/*.zip", ""))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("\"\" is no file: name what the build makes, as packages(\"dist/*.zip\"), or say"
                        + " withoutPackages()");
    }

    private static List<String> jobs(Workflow workflow) {
        return workflow.tree().jobs().stream().map(TemplatesTest::line).toList();
    }

    private static String line(Job job) {
        var needs = job.needs().stream().map(Text::raw).collect(Collectors.joining(", "));
        return job.id().raw() + (needs.isEmpty() ? "" : " after " + needs);
    }

    private static String yaml(Workflow workflow) {
        return WorkflowFiles.render(workflow, "");
    }
}
