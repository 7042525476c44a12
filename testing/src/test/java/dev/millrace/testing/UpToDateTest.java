package dev.millrace.testing;

import static dev.millrace.dsl.Millrace.job;
import static dev.millrace.dsl.Millrace.pipelines;
import static dev.millrace.dsl.Millrace.run;
import static dev.millrace.dsl.Millrace.uses;
import static dev.millrace.dsl.Millrace.workflow;
import static dev.millrace.dsl.RunnerLabel.UBUNTU_LATEST;
import static dev.millrace.dsl.Triggers.push;
import static dev.millrace.testing.WorkflowAssertions.assertThatWorkflows;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.millrace.dsl.Pipelines;
import dev.millrace.dsl.Step;
import dev.millrace.dsl.Workflow;
import dev.millrace.dsl.output.WorkflowFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class UpToDateTest {

    private static final String V8 = "actions/checkout@" + "8".repeat(40) + " # v8.0.0";

    @TempDir
    private Path root;

    @BeforeEach
    void makeARepository() throws IOException {
        Files.createDirectories(root.resolve(".git"));
        Files.createDirectories(root.resolve("service/build"));
    }

    @Test
    void holdsInCiForWhatIsCommitted() {
        WorkflowFiles.in(root).write(ci(run("make")));

        inCi(ci(run("make"))).areUpToDate();
    }

    @Test
    void failsInCiWithTheChangeTheLineOfJavaAndThePatch() {
        WorkflowFiles.in(root).regeneratedBy("run the tests").write(ci(run("make")));
        var verify = run("make verify");

        assertThatThrownBy(() -> inCi(ci(verify)).areUpToDate())
                .isInstanceOf(AssertionError.class)
                .hasMessage("""
                        .github/workflows/ci.yml: out of date
                          jobs.build.steps[0].run: ci.yml has "make", UpToDateTest.java:%d says "make verify"
                        --- a/.github/workflows/ci.yml
                        +++ b/.github/workflows/ci.yml
                        @@ -7,4 +7,4 @@
                           build:
                             runs-on: ubuntu-latest
                             steps:
                        -      - run: make
                        +      - run: make verify
                        1 of 1 file is not as the pipelines say; run this test outside of CI, or with -Dmillrace.update, \
                        and commit what it writes""", line(verify));
    }

    @Test
    void failsInCiForAFileThatIsMissingAndWritesNone() {
        assertThatThrownBy(() -> inCi(ci(run("make"))).areUpToDate())
                .hasMessageStartingWith(
                        ".github/workflows/ci.yml: missing\n1 of 1 file is not as the pipelines say; run");

        assertThat(file("ci.yml")).doesNotExist();
    }

    @Test
    void writesOutsideOfCi() {
        at(ci(run("make"))).areUpToDate();
        assertThat(file("ci.yml"))
                .content()
                .contains("# Regenerate: run the tests\n")
                .contains("- run: make\n");

        at(ci(run("make all"))).areUpToDate();
        assertThat(file("ci.yml")).content().contains("- run: make all\n");
    }

    @Test
    void leavesAloneWhatIsOnlyLaidOutOtherwise() throws IOException {
        at(ci(run("make"))).areUpToDate();
        var laidOut = Files.readString(file("ci.yml")).replace("- run: make", "- run: 'make'");
        Files.writeString(file("ci.yml"), laidOut);

        at(ci(run("make"))).areUpToDate();
        assertThat(file("ci.yml")).hasContent(laidOut);

        updating(ci(run("make"))).areUpToDate();
        assertThat(file("ci.yml")).content().contains("- run: make\n");
    }

    @Test
    void writesInCiWhenAskedAndNowhereWhenToldNotTo() {
        updating(ci(run("make"))).areUpToDate();
        assertThat(file("ci.yml")).exists();

        assertThatThrownBy(() -> asserting(ci(run("make all")), Optional.empty(), Optional.of("false"))
                        .areUpToDate())
                .isInstanceOf(AssertionError.class);
        assertThat(file("ci.yml")).content().doesNotContain("make all");
    }

    @Test
    void neverWritesOverAFileOfSomebodyElse() throws IOException {
        Files.createDirectories(file("ci.yml").getParent());
        Files.writeString(file("ci.yml"), "name: mine\n");

        for (var assertion : List.of(at(ci(run("make"))), inCi(ci(run("make"))), updating(ci(run("make"))))) {
            assertThatThrownBy(assertion::areUpToDate).hasMessage("""
                    .github/workflows/ci.yml: not written by Millrace; move it away, or give the workflow another id
                    1 of 1 file is not as the pipelines say; see above what helps""");
        }
        assertThat(file("ci.yml")).hasContent("name: mine\n");
    }

    @Test
    void leavesAMajorThatABotRaisedToSomebody() throws IOException {
        var checkout = uses("actions/checkout@v7");
        at(ci(checkout)).areUpToDate();
        var raised = Files.readString(file("ci.yml")).replaceFirst("actions/checkout@.*", V8);
        Files.writeString(file("ci.yml"), raised);

        assertThatThrownBy(() -> at(ci(checkout, run("make"))).areUpToDate())
                .hasMessageContaining(
                        "ci.yml has checkout v8, UpToDateTest.java:%d says v7; change the Java to v8", line(checkout))
                .hasMessageEndingWith("see above what helps");
        assertThat(file("ci.yml")).hasContent(raised);

        updating(ci(checkout, run("make"))).areUpToDate();
        assertThat(file("ci.yml")).content().contains("# v7");
    }

    @Test
    void writesTheOthersBesideAFileThatNoPipelineMakesAnyMore() {
        at(pipelines(named("old", run("make")))).areUpToDate();

        assertThatThrownBy(() -> at(pipelines(named("new", run("make")))).areUpToDate())
                .hasMessage("""
                .github/workflows/new.yml: up to date
                .github/workflows/old.yml: made by no pipeline any more; delete it
                1 of 2 files is not as the pipelines say; see above what helps""");
    }

    @Test
    void failsForAPipelineWithAnError() {
        var broken = job("build").runsOn(UBUNTU_LATEST).needs(job("biuld")).steps(run("make"));

        assertThatThrownBy(() ->
                        at(pipelines(workflow("ci").on(push()).jobs(broken))).areUpToDate())
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("no file was written")
                .hasMessageContaining("[needs-unknown-job]");
        assertThat(file("ci.yml")).doesNotExist();
    }

    @Test
    void heedsTheConfigurationOfTheRepository() throws IOException {
        Files.createDirectories(root.resolve(".github"));
        var configuration = root.resolve(".github/millrace.yml");

        Files.writeString(configuration, "version: 1\nrules:\n  job-without-timeout: error\n");
        assertThatThrownBy(() -> at(ci(run("make"))).areUpToDate()).hasMessageContaining("[job-without-timeout]");

        Files.writeString(configuration, "version: 1\nrules:\n  job-without-timeot: error\n");
        assertThatThrownBy(() -> at(ci(run("make"))).areUpToDate())
                .hasMessageStartingWith("the configuration is not valid:\n.github/millrace.yml:3:");
    }

    @Test
    void heedsThePoliciesOfTheRepository() throws IOException {
        configure("policies: ['classpath:millrace/policies/timeouts.schema.json']");

        assertThatThrownBy(() -> at(ci(run("make"))).areUpToDate())
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("[policy-violation]");
        assertThat(file("ci.yml")).doesNotExist();
    }

    @Test
    void failsForAPolicyThatCannotBeApplied() throws IOException {
        configure("policies: [policies/none.schema.json]");

        assertThatThrownBy(() -> at(ci(run("make"))).areUpToDate())
                .isInstanceOf(AssertionError.class)
                .hasMessage(
                        "a policy cannot be applied:\n.github/millrace.yml:2:12: the policy"
                                + " \"policies/none.schema.json\" cannot be read: there is no such file; a path begins at the top of the repository");
        assertThat(file("ci.yml")).doesNotExist();
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void failsForAConfigurationThatLeadsOutOfTheRepository(@TempDir Path elsewhere) throws IOException {
        var configuration = Files.writeString(elsewhere.resolve("millrace.yml"), "version: 1\n");
        Files.createDirectories(root.resolve(".github"));
        Files.createSymbolicLink(root.resolve(".github/millrace.yml"), configuration);

        assertThatThrownBy(() -> at(ci(run("make"))).areUpToDate())
                .isInstanceOf(AssertionError.class)
                .hasMessage(".github/millrace.yml cannot be read: it is too large, a link out of the repository, or"
                        + " forbidden");
        assertThat(file("ci.yml")).doesNotExist();
    }

    @Test
    void meansAnotherRepositoryWhenToldTo() {
        at(ci(run("make")))
                .in(root.resolve("service"))
                .regeneratedBy("mvn test")
                .areUpToDate();

        assertThat(root.resolve("service/.github/workflows/ci.yml")).content().contains("# Regenerate: mvn test\n");
        assertThat(file("ci.yml")).doesNotExist();
    }

    @Test
    void makesNoRepositoryOfAFolderThatIsNotThere() {
        var misspelt = root.resolve("servcie");

        assertThatThrownBy(() -> at(ci(run("make"))).in(misspelt))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("\"" + misspelt + "\" is no folder; name the top folder of a repository");
        assertThat(misspelt).doesNotExist();
    }

    @Test
    void asksForTheRepositoryWhereThereIsNone() {
        var nowhere = new Surroundings(root.getRoot(), Optional.empty(), Optional.empty());

        assertThatThrownBy(() -> new WorkflowsAssert(List.of(ci(run("make"))), nowhere).areUpToDate())
                .isInstanceOf(IllegalStateException.class)
                .hasMessage(
                        "neither / nor a folder above it has .git or .github; say which repository is meant by in(root)");
    }

    @Test
    void looksAtSeveralPipelinesTogether() {
        assertThatThrownBy(() -> assertThatWorkflows(ci(run("make")), ci(run("make")))
                        .in(root)
                        .areUpToDate())
                .hasMessageContaining("two workflows have the id \"ci\"");
    }

    private void configure(String line) throws IOException {
        Files.createDirectories(root.resolve(".github"));
        Files.writeString(root.resolve(".github/millrace.yml"), "version: 1\n" + line + "\n");
    }

    private WorkflowsAssert at(Pipelines pipelines) {
        return asserting(pipelines, Optional.of("false"), Optional.empty());
    }

    private WorkflowsAssert inCi(Pipelines pipelines) {
        return asserting(pipelines, Optional.of("true"), Optional.empty());
    }

    private WorkflowsAssert updating(Pipelines pipelines) {
        return asserting(pipelines, Optional.of("true"), Optional.of(""));
    }

    // Tests run in the folder of a module, deep in the repository.
    private WorkflowsAssert asserting(Pipelines pipelines, Optional<String> ci, Optional<String> update) {
        return new WorkflowsAssert(List.of(pipelines), new Surroundings(root.resolve("service/build"), ci, update));
    }

    private Path file(String name) {
        return root.resolve(".github/workflows").resolve(name);
    }

    private static Pipelines ci(Step... steps) {
        return pipelines(named("ci", steps));
    }

    private static Workflow named(String id, Step... steps) {
        return workflow(id).on(push()).jobs(job("build").runsOn(UBUNTU_LATEST).steps(steps));
    }

    private static int line(Step step) {
        var job = (dev.millrace.core.workflow.StepsJob)
                named("lines", step).tree().jobs().items().get(0);
        return job.steps().items().get(0).origin().callSite().orElseThrow().line();
    }
}
