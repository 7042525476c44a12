package dev.millrace.dsl.output;

import static dev.millrace.dsl.Millrace.call;
import static dev.millrace.dsl.Millrace.job;
import static dev.millrace.dsl.Millrace.pipelines;
import static dev.millrace.dsl.Millrace.run;
import static dev.millrace.dsl.Millrace.uses;
import static dev.millrace.dsl.Millrace.workflow;
import static dev.millrace.dsl.Millrace.yaml;
import static dev.millrace.dsl.RunnerLabel.UBUNTU_LATEST;
import static dev.millrace.dsl.Triggers.push;
import static dev.millrace.dsl.pin.Pinning.TAGS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import dev.millrace.dsl.Pipelines;
import dev.millrace.dsl.Step;
import dev.millrace.dsl.StepsJob;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The committed files against the pipelines. */
class CheckTest {

    private static final String V7 = "actions/checkout@3d3c42e5aac5ba805825da76410c181273ba90b1 # v7.0.1";
    private static final String NEXT_V7 = "actions/checkout@" + "7".repeat(40) + " # v7.2.0";
    private static final String V8 = "actions/checkout@" + "8".repeat(40) + " # v8.0.0";

    @TempDir
    private Path root;

    @Test
    void passesStraightAfterWriting() {
        var pipelines = ci(uses("actions/checkout@v7"), run("make"));
        write(pipelines);

        var result = check(pipelines);

        assertThat(result.isUpToDate()).isTrue();
        assertThat(result.files()).extracting(CheckedFile::state).containsExactly(FileState.UP_TO_DATE);
        assertThat(result.render(root)).containsExactly(".github/workflows/ci.yml: up to date");
    }

    @Test
    void writesNothing() {
        var result = check(ci(run("make")));

        assertThat(result.isUpToDate()).isFalse();
        assertThat(result.render(root)).containsExactly(".github/workflows/ci.yml: missing");
        assertThat(root).isEmptyDirectory();
    }

    @Test
    void saysWhatHasChangedInWordsAndAsAPatch() {
        write(ci(run("make"), run("make test")));
        var verify = run("make verify");

        var result = check(ci(run("make"), verify));

        assertThat(result.files().get(0).state()).isEqualTo(FileState.STALE);
        assertThat(String.join("\n", result.render(root))).isEqualTo("""
                .github/workflows/ci.yml: out of date
                  jobs.build.steps[1].run: ci.yml has "make test", CheckTest.java:%d says "make verify"
                --- a/.github/workflows/ci.yml
                +++ b/.github/workflows/ci.yml
                @@ -8,4 +8,4 @@
                     runs-on: ubuntu-latest
                     steps:
                       - run: make
                -      - run: make test
                +      - run: make verify""".formatted(line(verify)));
    }

    @Test
    void tellsAStepMoreFromAStepThatChanged() {
        write(ci(run("make"), run("make test")));
        var lint = run("make lint");

        assertThat(changes(ci(run("make"), lint, run("make test"))))
                .containsExactly("jobs.build.steps[1]: CheckTest.java:" + line(lint) + " has it, ci.yml has not");
        assertThat(changes(ci(run("make test"))))
                .containsExactly("jobs.build.steps[0]: ci.yml has it, the Java has not");
    }

    @Test
    void tellsOfKeys() {
        write(pipelines(workflow("ci").on(push()).jobs(build(run("make")).env("A", 1))));

        assertThat(changes(pipelines(workflow("ci").named("CI").on(push()).jobs(build(run("make"))))))
                .satisfiesExactly(
                        name -> assertThat(name).matches("name: CheckTest.java:\\d+ has it, ci.yml has not"),
                        env -> assertThat(env).isEqualTo("jobs.build.env: ci.yml has it, the Java has not"));
    }

    @Test
    void passesWhenOnlyTheLayoutDiffers() throws IOException {
        var path = write(ci(run("make"))).get(0).path();
        Files.writeString(path, Files.readString(path).replace("on: push", "on:   [push] # always\r"));

        var result = check(ci(run("make")));

        assertThat(result.isUpToDate()).isTrue();
        assertThat(result.render(root)).containsExactly(".github/workflows/ci.yml: up to date, but laid out otherwise");
    }

    @Test
    void failsForMarksOfAMergeAndKeysThatAreThereTwice() throws IOException {
        var path = write(ci(run("make"))).get(0).path();
        var text = Files.readString(path);
        Files.writeString(path, text.replace("on: push\n", "<<<<<<< HEAD\non: push\n=======\n"));
        assertThat(check(ci(run("make"))).isUpToDate()).isFalse();

        Files.writeString(path, text.replace("on: push\n", "on: push\non: push\n"));
        assertThat(check(ci(run("make"))).files()).singleElement().satisfies(file -> {
            assertThat(file.state()).isEqualTo(FileState.STALE);
            assertThat(file.changes().get(0).toString()).startsWith("ci.yml:5:1: ");
        });
    }

    @Test
    void passesAChangeOfAPinWithinItsMajorAndKeepsIt() throws IOException {
        var pipelines = ci(uses("actions/checkout@v7"));
        var path = write(pipelines).get(0).path();
        Files.writeString(path, Files.readString(path).replace(V7, NEXT_V7));

        assertThat(check(pipelines).render(root)).containsExactly(".github/workflows/ci.yml: up to date");
        assertThat(write(pipelines).get(0).isChanged()).isFalse();
    }

    @Test
    void failsForAnotherMajorAtTheLineOfJava() throws IOException {
        var checkout = uses("actions/checkout@v7");
        var path = write(ci(checkout)).get(0).path();
        Files.writeString(path, Files.readString(path).replace(V7, V8));

        var result = check(ci(checkout));

        assertThat(result.isUpToDate()).isFalse();
        assertThat(result.files().get(0).changes()).singleElement().satisfies(change -> {
            assertThat(change.path()).isEqualTo("jobs.build.steps[0].uses");
            assertThat(change.message())
                    .isEqualTo("ci.yml has checkout v8, CheckTest.java:" + line(checkout) + " says v7; "
                            + "change the Java to v8, or regenerate to go back");
            assertThat(change.isNewerMajor()).isTrue();
            assertThat(change.origin().callSite().orElseThrow().line()).isEqualTo(line(checkout));
        });
    }

    @Test
    void knowsWhatWritingMends() throws IOException {
        assertThat(check(ci(uses("actions/checkout@v7"))).files().get(0).isMendedByWriting())
                .isTrue();
        var path = write(ci(uses("actions/checkout@v7"), run("make"))).get(0).path();
        Files.writeString(path, Files.readString(path).replace(V7, V8));

        assertThat(check(ci(uses("actions/checkout@v7"), run("make")))
                        .files()
                        .get(0)
                        .isMendedByWriting())
                .isFalse();
        assertThat(check(ci(uses("actions/checkout@v7"), run("make all")))
                        .files()
                        .get(0)
                        .isMendedByWriting())
                .isTrue();
        assertThat(check(ci(uses("actions/checkout@v8"), run("make")))
                        .files()
                        .get(0)
                        .isMendedByWriting())
                .isFalse();
    }

    @Test
    void saysThatWritingTakesAMajorBack() throws IOException {
        var checkout = uses("actions/checkout@v7");
        var path = write(ci(checkout)).get(0).path();
        Files.writeString(path, Files.readString(path).replace(V7, V8));

        assertThat(write(ci(checkout)).get(0).notes())
                .containsExactly("ci.yml had checkout v8 and goes back to v7, as CheckTest.java:" + line(checkout)
                        + " says; to keep v8, change the Java");
        assertThat(write(ci(checkout)).get(0).notes()).isEmpty();
    }

    @Test
    void saysNothingOfAMajorThatTheJavaRaises() {
        write(ci(uses("actions/checkout@v4")));
        var checkout = uses("actions/checkout@v7");

        assertThat(changes(ci(checkout)))
                .containsExactly("jobs.build.steps[0].uses: ci.yml has checkout v4, CheckTest.java:" + line(checkout)
                        + " says v7");
        assertThat(write(ci(checkout)).get(0).notes()).isEmpty();
    }

    @Test
    void saysThatAFileKeepsANewerVersionThanAnExactOne() throws IOException {
        var checkout = uses("actions/checkout@v7.0.1");
        var path = write(ci(checkout)).get(0).path();
        Files.writeString(path, Files.readString(path).replace(V7, NEXT_V7));

        var file = check(ci(checkout)).files().get(0);

        assertThat(file.state()).isEqualTo(FileState.UP_TO_DATE);
        assertThat(file.notes())
                .containsExactly("ci.yml keeps checkout v7.2.0, CheckTest.java:" + line(checkout)
                        + " says v7.0.1; to go back, use pinnedTo(...) with the commit of v7.0.1");
    }

    @Test
    void takesThePinOfAnotherGeneratedFileForANewOne() throws IOException {
        var path = write(ci(uses("actions/checkout@v7"))).get(0).path();
        Files.writeString(path, Files.readString(path).replace(V7, NEXT_V7));
        Files.writeString(path.resolveSibling("mine.yml"), "on: push\njobs: {}\n");

        var both = pipelines(
                workflow("ci").on(push()).jobs(build(uses("actions/checkout@v7"))),
                workflow("release").on(push()).jobs(build(uses("actions/checkout@v7"))));

        assertThat(write(both).get(1).text()).contains(NEXT_V7);
    }

    @Test
    void leavesTagsAloneWhereTheyAreWanted() {
        var tags = ci(uses("actions/checkout@v7")).pinning(TAGS);

        assertThat(write(tags).get(0).text()).contains("uses: actions/checkout@v7\n");
        assertThat(check(tags).isUpToDate()).isTrue();
    }

    @Test
    void neverMovesAPinThatTheJavaHas() {
        var pinned = ci(uses("actions/checkout@v7.3.0").pinnedTo("9".repeat(40)), uses("actions/checkout@v7"));
        var first = write(pinned).get(0).text();

        assertThat(first).contains("9".repeat(40) + " # v7.3.0", V7);
        assertThat(write(pinned).get(0).text()).isEqualTo(first);
    }

    @Test
    void failsForAFileThatIsNotOurs() throws IOException {
        Files.writeString(
                Files.createDirectories(root.resolve(".github/workflows")).resolve("ci.yml"), "on: push\njobs: {}\n");

        var result = check(ci(run("make")));

        assertThat(result.isUpToDate()).isFalse();
        assertThat(result.render(root))
                .first()
                .isEqualTo(
                        ".github/workflows/ci.yml: not written by Millrace; move it away, or give the workflow another id");
        assertThat(result.files().get(0).isMendedByWriting()).isFalse();
    }

    @Test
    void failsForAFileThatNoPipelineMakesAnyMore() throws IOException {
        write(pipelines(
                workflow("ci").on(push()).jobs(build(run("make"))),
                workflow("old").on(push()).jobs(build(run("make")))));
        var old = root.resolve(".github/workflows/old.yml");
        Files.writeString(
                old.resolveSibling("another.yml"), Files.readString(old).replace("CheckTest.java", "AnotherTest.java"));

        var result = check(ci(run("make")));

        assertThat(result.isUpToDate()).isFalse();
        assertThat(result.render(root))
                .containsExactly(
                        ".github/workflows/ci.yml: up to date",
                        ".github/workflows/old.yml: made by no pipeline any more; delete it");
        assertThat(write(ci(run("make"))).get(0).notes())
                .containsExactly("old.yml was generated from dev/millrace/dsl/output/CheckTest.java, too, "
                        + "and no pipeline makes it any more; delete it");
        assertThat(old).exists();
    }

    @Test
    void leavesAloneWhatASourceOfTheSameNameMakesElsewhere() {
        var there = WorkflowFiles.in(root).regeneratedBy("mvn -f a millrace:generate");
        var here = WorkflowFiles.in(root).regeneratedBy("mvn -f b millrace:generate");
        there.write(pipelines(workflow("other").on(push()).jobs(build(run("make")))));
        here.write(ci(run("make")));

        assertThat(here.check(ci(run("make"))).isUpToDate()).isTrue();
        assertThat(here.write(ci(run("make"))).get(0).notes()).isEmpty();
    }

    @Test
    void tellsOfWhatIsLeftOverWhenTheCommandIsAnotherOneNow() {
        var before = WorkflowFiles.in(root).regeneratedBy("mvn millrace:generate");
        before.write(pipelines(
                workflow("ci").on(push()).jobs(build(run("make"))),
                workflow("old").on(push()).jobs(build(run("make")))));

        assertThat(WorkflowFiles.in(root)
                        .regeneratedBy("mvn -f ci millrace:generate")
                        .check(ci(run("make")))
                        .render(root))
                .containsExactly(
                        ".github/workflows/ci.yml: up to date, but laid out otherwise",
                        ".github/workflows/old.yml: made by no pipeline any more; delete it");
    }

    @Test
    void warnsOfChecksThatBranchRulesMayRequire() {
        write(pipelines(workflow("ci")
                .on(push())
                .jobs(
                        build(run("make")).named("Build"),
                        job("test").runsOn(UBUNTU_LATEST).steps(run("make")),
                        job("lint").named("Lint").runsOn(UBUNTU_LATEST).steps(run("make")))));

        var notes = write(pipelines(workflow("ci")
                        .on(push())
                        .jobs(
                                build(run("make")).named("Compile"),
                                job("style").named("Lint").runsOn(UBUNTU_LATEST).steps(run("make")))))
                .get(0)
                .notes();

        assertThat(notes)
                .containsExactly(
                        "job \"build\" is called \"Compile\" now; a branch rule that requires its check \"Build\" would "
                                + "wait for it for ever",
                        "job \"test\" is gone; a branch rule that requires its check \"test\" would wait for it for ever");
    }

    @Test
    void knowsWhatIsWrittenTogetherAndWhatElseIsInARepository() throws IOException {
        Files.createDirectories(root.resolve(".git"));
        var deploy = workflow("deploy").on(push()).jobs(build(run("make")));
        var caller = workflow("ci").on(push()).jobs(call("deploy", "./.github/workflows/deploy.yml"));

        assertThatThrownBy(() -> write(pipelines(caller, deploy)))
                .isInstanceOf(InvalidPipelinesException.class)
                .hasMessageContaining("[reusable-not-callable]");
        assertThatThrownBy(() -> write(pipelines(caller)))
                .isInstanceOf(InvalidPipelinesException.class)
                .hasMessageContaining("[reusable-file-missing]");
    }

    @Test
    void refusesTwoPipelinesThatMakeOneFile() {
        assertThatThrownBy(() -> WorkflowFiles.in(root).check(List.of(ci(run("make")), ci(run("make")))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("two workflows have the id \"ci\", and so the same file; rename one of them");
    }

    @Test
    void pinsPastedYamlToo() {
        var pasted = yaml("""
                - uses: actions/checkout@v7
                """);

        assertThat(write(ci(pasted)).get(0).text()).contains("- uses: " + V7 + "\n");
        assertThat(check(ci(pasted)).isUpToDate()).isTrue();
    }

    private static Pipelines ci(Step... steps) {
        return pipelines(workflow("ci").on(push()).jobs(build(steps)));
    }

    private static StepsJob build(Step... steps) {
        return job("build").runsOn(UBUNTU_LATEST).steps(steps);
    }

    private CheckResult check(Pipelines pipelines) {
        return WorkflowFiles.in(root).check(pipelines);
    }

    private List<String> changes(Pipelines pipelines) {
        return check(pipelines).files().get(0).changes().stream()
                .map(Change::toString)
                .toList();
    }

    @CanIgnoreReturnValue
    private List<GeneratedFile> write(Pipelines pipelines) {
        return WorkflowFiles.in(root).write(pipelines);
    }

    private static int line(Step step) {
        var job = (dev.millrace.core.workflow.StepsJob)
                workflow("lines").jobs(build(step)).tree().jobs().items().get(0);
        return job.steps().items().get(0).origin().callSite().orElseThrow().line();
    }
}
