package dev.millrace.examples;

import static dev.millrace.dsl.Millrace.axis;
import static dev.millrace.dsl.Millrace.job;
import static dev.millrace.dsl.Millrace.matrix;
import static dev.millrace.dsl.Millrace.minutes;
import static dev.millrace.dsl.Millrace.pipelines;
import static dev.millrace.dsl.Millrace.run;
import static dev.millrace.dsl.Millrace.workflow;
import static dev.millrace.dsl.RunnerLabel.UBUNTU_LATEST;
import static dev.millrace.dsl.Triggers.branches;
import static dev.millrace.dsl.Triggers.pullRequest;
import static dev.millrace.dsl.Triggers.push;
import static dev.millrace.dsl.expression.Expressions.event;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.millrace.core.finding.ReaderCheck;
import dev.millrace.core.source.Origin;
import dev.millrace.dsl.Job;
import dev.millrace.dsl.StepsJob;
import dev.millrace.dsl.output.ForeignFileException;
import dev.millrace.examples.view.JobView;
import dev.millrace.examples.view.WorkflowView;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemoTest {

    @TempDir
    private Path folder;

    @Test
    void writesEachWorkflowOfEachExampleAndTellsWhatIsInIt() throws IOException {
        var demo = Demo.run(folder);

        assertThat(demo.workflows())
                .extracting(workflow ->
                        workflow.example().name() + "/" + workflow.workflow().id())
                .containsExactlyElementsOf(Examples.all().stream()
                        .flatMap(example -> example.pipelines().workflows().stream()
                                .map(workflow -> example.name() + "/" + workflow.id()))
                        .toList());
        assertThat(demo.workflows()).allSatisfy(workflow -> {
            assertThat(workflow.file()).isRegularFile();
            assertThat(workflow.findings()).isEmpty();
        });
        var library = demo.workflows().stream()
                .filter(workflow -> workflow.example().name().equals("java-library"))
                .findFirst()
                .orElseThrow();
        assertThat(library.file()).isEqualTo(folder.resolve("java-library/.github/workflows/ci.yml"));
        assertThat(library.lines()).isEqualTo(Files.readAllLines(library.file()).size());
        assertThat(library.workflow().triggers()).containsExactly("pull request to main", "push to main");
        assertThat(library.workflow().jobs()).extracting(JobView::id).containsExactly("lint", "test", "build");
        assertThat(demo.hasErrors()).isFalse();
    }

    @Test
    void findsAllUpToDateWhenItIsRunAgain() {
        assertThat(Demo.run(folder).workflows()).isNotEmpty().allMatch(DemoWorkflow::isWritten);

        assertThat(Demo.run(folder).workflows()).isNotEmpty().noneMatch(DemoWorkflow::isWritten);
    }

    @Test
    void writesOverNothingThatIsNotItsOwn() throws IOException {
        var foreign = Files.createDirectories(folder.resolve("java-library/.github/workflows"))
                .resolve("ci.yml");
        Files.writeString(foreign, "on: push\n");

        assertThatThrownBy(() -> Demo.run(folder)).isInstanceOf(ForeignFileException.class);
        assertThat(foreign).hasContent("on: push\n");
    }

    @Test
    void isRenderedInAFewLinesForEachWorkflow() {
        var lint = plain("lint").expected(minutes(2), minutes(3));
        var test = plain("test").needs(lint).strategy(matrix(axis("n", 1, 2))).expected(minutes(4), minutes(6));
        var audit = plain("audit").advisory();
        var deploy = plain("deploy").needs(test).when(event().isPush()).expected(minutes(1), minutes(1));
        var notify = plain("notify").needs(audit, deploy).reporting();
        var demo = new Demo(List.of(
                shown("one", "ci", true, lint, test, audit, deploy, notify),
                shown("one", "docs", false, plain("build")),
                shown("two", "ci", true, plain("a"))));

        assertThat(String.join("\n", demo.render(Path.of("")))).contains("""

                one: Shows one.
                  demo/one/ci.yml (written): 5 jobs, 9 lines
                    starts on     pull request; push to main
                    jobs          lint, audit (advisory)
                    then          test ×2
                    then          deploy?
                    reporting     notify
                    longest path  pull request: 6–9 min: lint → test
                                  push: 7–10 min: lint → test → deploy

                  demo/one/docs.yml (up to date): 1 job, 9 lines
                    starts on     pull request; push to main
                    jobs          build
                    longest path  pull request, push: build

                two: Shows two.
                  demo/two/ci.yml (written): 1 job, 9 lines
                    starts on     pull request; push to main
                    jobs          a
                    longest path  pull request, push: a

                2 examples, 3 workflows, 7 jobs, 27 lines of YAML
                no findings in 3 files
                """);
    }

    @Test
    void rendersTheSameEachTime() {
        assertThat(Demo.run(folder.resolve("a")).render(folder.resolve("a")))
                .isEqualTo(Demo.run(folder.resolve("b")).render(folder.resolve("b")));
    }

    @Test
    void tellsOfErrorsIfThereWereAny() {
        var finding = ReaderCheck.YAML_EMPTY_FILE.at(Origin.UNKNOWN, "the file holds nothing");
        var fine = shown("one", "ci", true, plain("a"));
        var demo = new Demo(
                List.of(new DemoWorkflow(fine.example(), fine.file(), true, 9, fine.workflow(), List.of(finding))));

        assertThat(demo.hasErrors()).isTrue();
        assertThat(demo.render(Path.of("")))
                .contains(": error: the file holds nothing [yaml-empty-file]", "1 error in 1 file");
    }

    private static DemoWorkflow shown(String example, String id, boolean isWritten, Job... jobs) {
        var workflow = workflow(id).on(pullRequest(), push(branches("main"))).jobs(jobs);
        return new DemoWorkflow(
                new Example(example, "Shows " + example + ".", Path.of(example), () -> pipelines(workflow)),
                Path.of("demo", example, id + ".yml"),
                isWritten,
                9,
                WorkflowView.of(workflow.compiled()),
                List.of());
    }

    private static StepsJob plain(String id) {
        return job(id).runsOn(UBUNTU_LATEST).steps(run("true"));
    }
}
